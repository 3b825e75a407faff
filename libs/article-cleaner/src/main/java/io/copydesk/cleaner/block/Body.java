package io.copydesk.cleaner.block;

import io.copydesk.cleaner.Caption;
import io.copydesk.cleaner.Image;
import io.copydesk.cleaner.Link;
import io.copydesk.cleaner.RemovalReason;
import io.copydesk.cleaner.Removed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a cleaner puts together while it goes over the blocks. Not thread-safe. */
public final class Body {

    private final List<String> paragraphs = new ArrayList<>();
    private final Set<String> captions = new LinkedHashSet<>();
    private final Set<Image> images = new LinkedHashSet<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final List<Removed> removed = new ArrayList<>();

    public void paragraph(String text) {
        paragraphs.add(text);
    }

    public void caption(String text) {
        captions.add(text);
    }

    public void image(Image image) {
        images.add(image);
    }

    public void link(Link link) {
        links.add(link);
    }

    public void removed(String text, RemovalReason reason) {
        removed.add(new Removed(text, reason.wireName()));
    }

    public List<String> paragraphs() {
        return paragraphs;
    }

    public List<Caption> captions() {
        return captions.stream().map(Caption::new).toList();
    }

    public List<Image> images() {
        return List.copyOf(images);
    }

    public List<Link> links() {
        return List.copyOf(links);
    }

    public List<Removed> removed() {
        return removed;
    }
}
