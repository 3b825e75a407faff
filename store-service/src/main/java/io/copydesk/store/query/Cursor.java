package io.copydesk.store.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.events.EventJson;
import io.copydesk.store.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Where a page ended, so that the next one begins right after it, whatever has arrived in between. As text it is packed JSON, for
 * an address must not get too long.
 *
 * @param query see {@link SearchRequest#fingerprint}
 */
record Cursor(String query, Place place) {

    private static final ObjectMapper MAPPER = EventJson.mapper();

    // Longer than that of the longest query; what would unpack to more is none of ours.
    private static final int MOST_BYTES = 256 * 1024;

    static Cursor after(SearchRequest request, Place last) {
        return new Cursor(request.fingerprint(), last);
    }

    /**
     * Where the page before ended.
     *
     * @return empty for the first page
     * @throws ProblemException if the cursor is none, or that of another search
     */
    static Optional<Place> place(SearchRequest request) {
        if (request.cursor() == null) {
            return Optional.empty();
        }
        Cursor cursor;
        try {
            cursor = MAPPER.readValue(unpacked(Base64.getUrlDecoder().decode(request.cursor())), Cursor.class);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw ProblemException.badCursor();
        }
        if (cursor == null
                || cursor.query == null
                || cursor.place == null
                || cursor.place.id() == null
                || !Float.isFinite(cursor.place.score())) {
            throw ProblemException.badCursor();
        }
        if (!cursor.query.equals(request.fingerprint())) {
            throw ProblemException.badRequest(
                    "the cursor is of another search: send it with the same q, filters, sort and"
                            + " collapse as the page it came with");
        }
        return Optional.of(cursor.place);
    }

    String text() {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new DeflaterOutputStream(packed)) {
                out.write(MAPPER.writeValueAsBytes(this));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("too long");
            }
            return bytes;
        }
    }
}
