package io.copydesk.store.access;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Keeps the lines of a log. */
final class LogLines extends Handler {

    private final List<String> lines;

    LogLines(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
