package io.copydesk.records;

import java.util.HexFormat;

/** Bytes as they are, for people. */
public final class HexDump {

    private static final int LINE = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private HexDump() {}

    /** The first bytes, sixteen a line: the offset, their hexadecimal form, and what of them is ASCII. */
    public static String of(byte[] bytes, int most) {
        StringBuilder dump = new StringBuilder();
        int end = Math.min(most, bytes.length);
        for (int at = 0; at < end; at += LINE) {
            int to = Math.min(end, at + LINE);
            dump.append("%08x  %-47s  ".formatted(at, HEX.formatHex(bytes, at, to)));
            for (int i = at; i < to; i++) {
                dump.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            dump.append('\n');
        }
        return dump.toString();
    }
}
