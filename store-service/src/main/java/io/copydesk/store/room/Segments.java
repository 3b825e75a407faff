package io.copydesk.store.room;

import io.copydesk.events.Enrichment.Entity;
import io.copydesk.events.Enrichment.Mention;
import io.copydesk.store.room.ArticleView.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cuts text at the names in it. */
final class Segments {

    private Segments() {}

    private record Name(Entity entity, int start, int end) {}

    /**
     * The pieces of a text; together they are the text.
     *
     * @param paragraph the number of the paragraph, null for the title
     */
    static List<Segment> of(String text, @Nullable Integer paragraph, List<Entity> entities) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (Name name : names(paragraph, entities)) {
            // Anybody may write an event, so its places may lie outside the text or in one another.
            if (name.start >= at && name.end > name.start && name.end <= text.length()) {
                addText(segments, text.substring(at, name.start));
                segments.add(new Segment(
                        text.substring(name.start, name.end),
                        name.entity.type(),
                        Address.all()
                                .with("entity", name.entity.type() + ":" + name.entity.name())
                                .toString()));
                at = name.end;
            }
        }
        addText(segments, text.substring(at));
        return segments;
    }

    private static List<Name> names(@Nullable Integer paragraph, List<Entity> entities) {
        List<Name> names = new ArrayList<>();
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                if (Objects.equals(mention.paragraph(), paragraph)) {
                    names.add(new Name(entity, mention.start(), mention.end()));
                }
            }
        }
        names.sort(Comparator.comparingInt(Name::start));
        return names;
    }

    private static void addText(List<Segment> segments, String text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, null, null));
        }
    }
}
