/** CoreNLP beside our own recognizer. */
@NullMarked
package io.copydesk.corenlp;

import org.jspecify.annotations.NullMarked;
