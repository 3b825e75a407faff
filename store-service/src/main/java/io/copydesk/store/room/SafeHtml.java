package io.copydesk.store.room;

import io.quarkus.qute.RawString;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** HTML of which nothing but marks is left. */
final class SafeHtml {

    private static final Safelist MARKS = Safelist.none().addTags("mark");
    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);

    private SafeHtml() {}

    /** The text of this HTML, with its {@code mark} elements and no others. */
    static RawString marks(String html) {
        return new RawString(Jsoup.clean(html, "", MARKS, AS_IT_IS));
    }
}
