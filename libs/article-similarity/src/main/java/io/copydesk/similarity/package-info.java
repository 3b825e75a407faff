@org.jspecify.annotations.NullMarked
package io.copydesk.similarity;
