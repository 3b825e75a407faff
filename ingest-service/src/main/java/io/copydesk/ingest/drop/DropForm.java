package io.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.CanonicalUrl;
import io.copydesk.events.Topics;
import io.copydesk.fetch.FetchException;
import io.copydesk.fetch.FetchedPage;
import io.copydesk.fetch.PageFetch;
import io.copydesk.ingest.cleanup.RawRecord;
import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** An article as somebody gives it on a page: pasted, as a file, or by its address. */
public class DropForm {

    @RestForm
    @Nullable
    String text;

    @RestForm("file")
    @Nullable
    FileUpload file;

    @RestForm
    @Nullable
    String url;

    @RestForm
    @Nullable
    String source;

    @RestForm
    @Nullable
    String action;

    boolean isPreview() {
        return "preview".equals(action);
    }

    /**
     * The article; fetched where there is nothing but its address.
     *
     * @throws ProblemException if there is nothing, or it can't be fetched
     */
    RawRecord article(PageFetch pages) {
        String address = given(url);
        FileUpload upload = file;
        if (given(text) != null) {
            String pasted = String.valueOf(text);
            // Whatever charset a page names for itself, what is pasted comes in UTF-8.
            String type = pasted.stripLeading().startsWith("<") ? "text/html; charset=utf-8" : null;
            return record(pasted.getBytes(UTF_8), type, checked(address));
        }
        if (upload != null && upload.size() > 0) {
            return record(read(upload), type(upload.contentType()), checked(address));
        }
        if (address == null) {
            throw wrong("There is nothing to drop", "paste an article, choose a file or give an address");
        }
        try {
            FetchedPage page = pages.fetch(address);
            return record(page.bytes(), page.contentType(), page.url());
        } catch (FetchException e) {
            throw wrong("The page could not be fetched", String.valueOf(e.getMessage()));
        }
    }

    private RawRecord record(byte[] bytes, @Nullable String type, @Nullable String address) {
        return new RawRecord(bytes, type, given(source), address, null, false, Instant.now(), null);
    }

    private static byte[] read(FileUpload upload) {
        try (InputStream bytes = Files.newInputStream(upload.uploadedFile())) {
            // One byte more than an article may have: then it is refused as too large.
            return bytes.readNBytes(Topics.MAX_ARTICLE_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a browser says of a file's type is its guess by the name: only text and JSON are worth it. */
    private static @Nullable String type(@Nullable String told) {
        return told != null && told.matches("(text/(html|plain)|application/(xhtml\\+xml|json)).*") ? told : null;
    }

    private static @Nullable String checked(@Nullable String address) {
        if (address != null && CanonicalUrl.of(address) == null) {
            throw wrong("The address cannot be read", "it must be as https://example.com/news/1");
        }
        return address;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static ProblemException wrong(String title, String detail) {
        return new ProblemException(Problem.of(400, title, detail));
    }
}
