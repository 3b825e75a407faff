package io.copydesk.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * A screen that is drawn again and again until somebody presses q or Ctrl-C; what was there before comes back afterwards. Where
 * standard output is no terminal there is one picture of it.
 */
public final class LiveScreen {

    private LiveScreen() {}

    /**
     * Shows it.
     *
     * @param interval how long a picture stays
     * @param picture its lines, made anew each time; they may have the colours of {@link Style}
     */
    public static void show(Duration interval, Supplier<List<String>> picture) {
        if (!Style.onTerminal()) {
            picture.get().forEach(System.out::println);
            return;
        }
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).nativeSignals(true).build()) {
            Thread here = Thread.currentThread();
            terminal.handle(Terminal.Signal.INT, signal -> here.interrupt());
            Attributes before = terminal.enterRawMode();
            terminal.puts(Capability.enter_ca_mode);
            terminal.puts(Capability.cursor_invisible);
            try {
                draw(terminal, interval, picture);
            } finally {
                terminal.puts(Capability.cursor_visible);
                terminal.puts(Capability.exit_ca_mode);
                terminal.flush();
                terminal.setAttributes(before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Terminal terminal, Duration interval, Supplier<List<String>> picture) throws IOException {
        Display display = new Display(terminal, true);
        NonBlockingReader keys = terminal.reader();
        while (true) {
            List<String> lines = picture.get();
            // Some terminals don't say it.
            int width = terminal.getWidth() > 0 ? terminal.getWidth() : 120;
            int height = terminal.getHeight() > 0 ? terminal.getHeight() : 40;
            display.resize(height, width);
            display.update(
                    lines.stream()
                            .limit(height)
                            .map(AttributedString::fromAnsi)
                            .map(line -> line.columnSubSequence(0, width - 1))
                            .toList(),
                    0);
            int key = keys.read(interval.toMillis());
            if (key == 'q' || key == 'Q' || key == 3 || key == NonBlockingReader.EOF || Thread.interrupted()) {
                return;
            }
        }
    }
}
