package io.copydesk.cleaner;

/** Parts a corpus by site: what was learned of a site must not be measured on it. */
public final class Sites {

    private Sites() {}

    /** The page's host; a page without an address is a site of its own. */
    static String site(String file, String url) {
        return url.startsWith("http")
                ? url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/.*", "")
                : file;
    }

    /** Pages of one site are in one of the folds. */
    public static int fold(String file, String url, int folds) {
        return Math.floorMod(site(file, url).hashCode() * 31, folds);
    }
}
