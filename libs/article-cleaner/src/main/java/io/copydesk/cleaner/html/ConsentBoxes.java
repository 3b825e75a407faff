package io.copydesk.cleaner.html;

import java.util.List;

/**
 * Knows the boxes in which consent managers ask for cookies, by the names that each manager gives its own on all sites. Their text
 * is long, in whole sentences, and the same on a short article as on a long one, so that nothing else tells it from an article.
 */
final class ConsentBoxes {

    private static final List<String> NAMES = List.of(
            "onetrust-",
            "ot-sdk-",
            "cybotcookiebot",
            "didomi-",
            "qc-cmp2-",
            "usercentrics-",
            "uc-banner",
            "truste-",
            "trustarc-",
            "sp_message_",
            "iubenda-cs",
            "cmplz-",
            "borlabs-cookie",
            "borlabscookie",
            "cookie-law-info",
            "cky-consent",
            "termly-",
            "axeptio",
            "tarteaucitron",
            "cc-window",
            "osano-cm",
            "fc-consent-root");

    private ConsentBoxes() {}

    /** Whether a class or id begins with such a name, {@code small} being as {@link ElementName#small} has it. */
    static boolean isNamed(String small) {
        for (String known : NAMES) {
            if (small.startsWith(known, 1)) {
                return true;
            }
        }
        return false;
    }
}
