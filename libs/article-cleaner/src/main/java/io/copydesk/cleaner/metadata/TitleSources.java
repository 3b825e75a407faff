package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Letters;
import io.copydesk.cleaner.block.TokenHash;
import io.copydesk.cleaner.block.TokenSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page says for machines that its title is. Not thread-safe. */
final class TitleSources {

    final @Nullable Said social;
    final @Nullable Said twitter;
    final @Nullable Said linkedData;
    final @Nullable Said other;
    final @Nullable Said window;
    final List<Said> all;

    private final TokenSet words = new TokenSet();
    private final TokenSet windowWords = new TokenSet();

    /** Of the text that was looked at last. */
    private final TokenSet own = new TokenSet();

    TitleSources(PageFacts facts, LinkedData data, SiteNames site) {
        social = Said.of(facts.meta.first("og:title"), site);
        twitter = Said.of(facts.meta.first("twitter:title"), site);
        linkedData = Said.of(data.text("headline"), site);
        other = Said.of(
                facts.meta.first(
                        "headline",
                        "dc.title",
                        "dcterms.title",
                        "title",
                        "parsely-title",
                        "sailthru.title",
                        "citation_title"),
                site);
        window = Said.of(facts.title, site);
        all = Stream.of(linkedData, social, twitter, other, window)
                .filter(Objects::nonNull)
                .toList();
        all.forEach(said -> addWords(said.text(), words));
        addWords(window == null ? "" : window.barest(), windowWords);
    }

    /** All texts, as they are said and without the site's name. */
    Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        for (Said said : all) {
            texts.add(said.barest());
            texts.add(said.bare());
            texts.add(said.text());
        }
        return texts;
    }

    /** The share of the given words that are in anything said. */
    double shareSaid(TokenSet of) {
        return share(of, words);
    }

    /** The share of the window title's words that are among the given. */
    double shareOfWindow(TokenSet among) {
        return share(windowWords, among);
    }

    private static double share(TokenSet of, TokenSet in) {
        return of.size() == 0 ? 0 : of.shared(in) / (double) of.size();
    }

    /** The words of a text, until the next one is asked about. */
    TokenSet words(String text) {
        own.clear();
        addWords(text, own);
        return own;
    }

    private static void addWords(String text, TokenSet words) {
        String lower = Letters.small(text);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !Letters.isLetterOrDigit(lower.charAt(i))) {
                if (i > start) {
                    words.add(TokenHash.add(TokenHash.START, lower, start, i));
                }
                start = i + 1;
            }
        }
    }
}
