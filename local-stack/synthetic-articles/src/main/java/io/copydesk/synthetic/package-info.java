/** Made-up articles by the million. */
@NullMarked
package io.copydesk.synthetic;

import org.jspecify.annotations.NullMarked;
