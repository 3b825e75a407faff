package io.copydesk.cleaner.benchmark;

import io.copydesk.cleaner.Page;
import io.copydesk.cleaner.UnreadablePageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The HTML pages of a folder and those below it, decoded: reading and charsets are no part of what is measured. */
public final class PageFolder {

    private PageFolder() {}

    /** All pages that end in {@code .html} or {@code .html.gz} and are text, in the order of their names. */
    public static List<Page> read(Path folder) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(PageFolder::isPage).sorted().toList()) {
                try (InputStream in = open(file)) {
                    // an address gives links a base, as it is with pages that were fetched
                    pages.add(Page.read(in.readAllBytes(), "text/html", "https://example.org/" + pages.size()));
                } catch (UnreadablePageException e) {
                    // an empty file costs nobody anything
                }
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("There are no .html or .html.gz files in " + folder);
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        String name = file.toString();
        return name.endsWith(".html") || name.endsWith(".html.gz");
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
