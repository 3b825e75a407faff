/** Tells which texts are nearly the same, and which tell of the same. */
module io.copydesk.similarity {
    requires static org.jspecify;

    exports io.copydesk.similarity;
}
