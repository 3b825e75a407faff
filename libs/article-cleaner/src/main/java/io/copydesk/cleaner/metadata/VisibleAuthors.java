package io.copydesk.cleaner.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The authors that a page shows: in elements that are named so, and in lines that are bylines. Thread-safe. */
final class VisibleAuthors {

    /** Lines: several authors of an article stand close together, perhaps each with a job and a picture. */
    private static final int NEAR = 3;

    /** Lists: what is not among the first of them is not the article's. */
    private static final int FEW = 3;

    /** More names than these are a list of the site's authors. */
    private static final int MOST = 12;

    /** Characters: an element that is only named after its author may be the whole article of one. */
    private static final int LONGEST = 160;

    private VisibleAuthors() {}

    private record Found(List<String> names, int at, int zone, int sure, int worth) {}

    /** Lists of names, the likeliest first; those near headline and text, or where there are none there, others. */
    static List<List<String>> of(PageFacts facts, Zones zones) {
        List<Found> all = new ArrayList<>();
        for (Mark mark : facts.authors) {
            int zone = zones.of(mark.at());
            int doubt = zones.doubt(mark.around());
            if (doubt == 2 || isTooFar(mark, zone, zones)) {
                continue;
            }
            String text = mark.text();
            if (mark.sure() == 2 && text.length() > LONGEST) {
                continue;
            }
            List<String> names = Bylines.ofAuthor(text);
            boolean strictly = mark.sure() == 1 || (zone < 3 && mark.sure() == 2);
            names = names.stream()
                    .filter(name ->
                            mark.sure() > 2 || Authors.looksLikeName(name) || (!strictly && name.indexOf(' ') < 0))
                    .toList();
            if (!names.isEmpty()) {
                all.add(new Found(
                        names,
                        mark.at(),
                        zone,
                        mark.sure(),
                        zone * 2 + mark.sure() + zones.nearness(mark.at()) - doubt));
            }
        }
        lines(facts, zones, all);
        // of those that are equally likely the sort keeps the first of the page in front
        all.sort(Comparator.comparingInt(Found::worth).reversed());
        return all.stream()
                .filter(one -> one.zone > 0 || all.get(0).zone == 0)
                .limit(FEW)
                .map(one -> together(one, all))
                .toList();
    }

    private static boolean isTooFar(Mark mark, int zone, Zones zones) {
        boolean link = mark.sure() == 1 && zones.nearness(mark.at()) == 0;
        return link || (zone == 0 && mark.sure() < 3);
    }

    private static void lines(PageFacts facts, Zones zones, List<Found> all) {
        boolean label = false;
        for (Line line : facts.lines) {
            int zone = zones.of(line.at());
            int doubt = zones.doubt(line.around());
            boolean inside = zone == 0 && line.at() > zones.start() && Bylines.startsWithLabel(line.text());
            if (doubt == 2 || (zone == 0 && !inside)) {
                label = false;
                continue;
            }
            List<String> names = label ? Bylines.ofAuthor(line.text()) : Bylines.names(line.text());
            if (!names.isEmpty()) {
                int worth = Math.max(1, zone) * 2 + 2 + zones.nearness(line.at()) - doubt;
                all.add(new Found(names, line.at(), Math.max(1, zone), 2, worth));
            }
            label = Bylines.isLabel(line.text());
        }
    }

    /** A name that stands between headline and text with nothing but a date; empty if there is none. */
    static List<String> besideDate(PageFacts facts, Zones zones) {
        for (Line line : facts.lines) {
            boolean below = line.at() > zones.headline() && line.at() < zones.start();
            if (below && zones.doubt(line.around()) == 0) {
                String name = Bylines.besideDate(line.text());
                if (name != null) {
                    return List.of(name);
                }
            }
        }
        return List.of();
    }

    /** Names that stand right above the text with nothing beside them, each of two words or more; empty if there are none. */
    static List<String> aboveText(PageFacts facts, Zones zones) {
        for (Line line : facts.lines) {
            int at = line.at();
            boolean above = at > zones.headline() && at == zones.start() - 1;
            if (above
                    && zones.doubt(line.around()) == 0
                    && facts.headings.stream().noneMatch(heading -> heading.at() == at)) {
                return Bylines.alone(line.text());
            }
        }
        return List.of();
    }

    private static List<String> together(Found first, List<Found> all) {
        List<String> names = new ArrayList<>(first.names);
        all.stream()
                .filter(other -> other.sure == first.sure && Math.abs(other.at - first.at) <= NEAR)
                .sorted(Comparator.comparingInt(Found::at))
                .forEach(other -> names.addAll(other.names));
        List<String> once = Authors.once(names);
        return once.size() > MOST ? once.subList(0, 1) : once;
    }
}
