package io.copydesk.cleaner.state;

import io.copydesk.cleaner.state.StateNode.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The article that a page holds for its scripts instead of showing it. */
public final class ScriptedArticle {

    private ScriptedArticle() {}

    /**
     * The markup that a page's scripts would draw of its article, or null where they hold none.
     *
     * @param scripts their texts, JSON or code
     * @param title the page's; without one there is no telling which of a page's articles is meant
     */
    public static @Nullable String find(List<String> scripts, @Nullable String title) {
        if (title == null) {
            return null;
        }
        StateArticle.Found article = StateArticle.of(StateTree.of(scripts), title);
        return article == null ? null : StateMarkup.of(article);
    }

    /** The markup of an article that JSON-LD states, which may be text or markup itself. */
    public static String stated(String articleBody) {
        return StateMarkup.of(StateArticle.Found.of(new StateNode(Kind.TEXT, "", articleBody, null)));
    }
}
