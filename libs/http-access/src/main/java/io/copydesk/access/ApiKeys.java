package io.copydesk.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a file: a line each of a name, scopes with commas between them, and {@code sha256:} with the key's hash in hex.
 * Empty lines and those that begin with {@code #} are passed over. A key has 256 random bits, so that its hash needs no salt and
 * no slow function. Thread-safe.
 */
@ApplicationScoped
class ApiKeys {

    /** What each key begins with. */
    static final String PREFIX = "ck_";

    private static final Logger LOG = Logger.getLogger(ApiKeys.class);
    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Set<String> ROLES =
            Arrays.stream(Scope.values()).map(Scope::role).collect(Collectors.toUnmodifiableSet());

    /** What the file had when it was last read. */
    private record Content(@Nullable FileTime time, Map<String, ApiKey> keys) {}

    private final @Nullable Path file;
    private volatile Content content = new Content(null, Map.of());

    @Inject
    ApiKeys(AccessConfig config) {
        this(config.keysFile().orElse(null));
    }

    ApiKeys(@Nullable Path file) {
        this.file = file;
    }

    /** Whose key it is; empty if it is nobody's. */
    Optional<ApiKey> find(String key) {
        return Optional.ofNullable(keys().get(hash(key)));
    }

    /** Whether a file of keys is named. */
    boolean areConfigured() {
        return file != null;
    }

    /** Whether there is any. */
    boolean isEmpty() {
        return keys().isEmpty();
    }

    private Map<String, ApiKey> keys() {
        if (file == null) {
            return Map.of();
        }
        Content before = content;
        try {
            FileTime time = Files.getLastModifiedTime(file);
            if (!time.equals(before.time())) {
                before = new Content(time, parse(Files.readAllLines(file, UTF_8)));
                content = before;
            }
            return before.keys();
        } catch (IOException e) {
            // A key that was taken back must not live on because the file can't be read.
            LOG.errorf("The file of API keys %s can't be read, so that none is taken: %s", file, e);
            return Map.of();
        }
    }

    static Map<String, ApiKey> parse(List<String> lines) {
        Map<String, ApiKey> keys = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s+", -1);
            Set<String> roles = parts.length == 3 ? Set.copyOf(Arrays.asList(parts[1].split(",", -1))) : Set.of();
            if (parts.length != 3
                    || !ROLES.containsAll(roles)
                    || !HASH.matcher(parts[2]).matches()) {
                // The line itself may have a key in it that somebody put there by mistake.
                LOG.errorf(
                        "Line %d of the file of API keys is passed over: it must be a name, scopes (%s) and sha256:HASH",
                        i + 1, String.join(", ", ROLES));
                continue;
            }
            keys.put(parts[2].substring("sha256:".length()), new ApiKey(parts[0], roles));
        }
        return Map.copyOf(keys);
    }

    static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
