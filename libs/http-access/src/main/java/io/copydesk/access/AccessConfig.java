package io.copydesk.access;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of access over HTTP. */
@ConfigMapping(prefix = "copydesk.access")
public interface AccessConfig {

    /** Whether a key or token is asked for. Where it is not set: if the service listens to more than this machine. */
    Optional<Boolean> required();

    /** The file of API keys, as {@link ApiKeys} reads it; read anew when it changes. */
    Optional<Path> keysFile();

    /** How many requests a client may make in a minute. Where it is not set: 600 if keys are asked for, else as many as it likes. */
    OptionalInt requestsPerMinute();
}
