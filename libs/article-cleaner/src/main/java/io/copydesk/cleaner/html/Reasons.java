package io.copydesk.cleaner.html;

import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.block.Cue;

/** Says why a block was left out: what its place says first, then its words. */
final class Reasons {

    private Reasons() {}

    static RemovalReason of(HtmlBlock block, boolean insideArticle) {
        int hints = block.hints();
        if ((hints & Hint.COMMENTS.bit) != 0) {
            return RemovalReason.COMMENTS;
        }
        if ((hints & Hint.COOKIE.bit) != 0) {
            return RemovalReason.COOKIE_NOTICE;
        }
        if ((hints & (Hint.NAVIGATION.bit | Hint.FOOTER.bit)) != 0) {
            return RemovalReason.NAVIGATION;
        }
        if ((hints & Hint.SHARE.bit) != 0) {
            return RemovalReason.SHARE_BAR;
        }
        if ((hints & (Hint.NEWSLETTER.bit | Hint.PAYWALL.bit)) != 0) {
            return RemovalReason.NEWSLETTER;
        }
        if ((hints & Hint.ADVERT.bit) != 0) {
            return RemovalReason.ADVERT;
        }
        if ((hints & (Hint.BYLINE.bit | Hint.BIOGRAPHY.bit | Hint.DATE.bit)) != 0) {
            return RemovalReason.BYLINE;
        }
        if ((hints & Hint.TAGS.bit) != 0) {
            return RemovalReason.TAGS;
        }
        if ((hints & Hint.RELATED.bit) != 0) {
            return RemovalReason.RELATED_LINKS;
        }
        RemovalReason unnamed = block.linkDensity() > 0.5 ? RemovalReason.RELATED_LINKS : RemovalReason.BOILERPLATE;
        return Cue.reason(block, insideArticle ? unnamed : RemovalReason.OUTSIDE_ARTICLE);
    }
}
