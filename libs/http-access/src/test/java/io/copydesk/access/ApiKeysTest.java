package io.copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {

    private static final String KEY = "ck_one";

    @TempDir
    private Path folder;

    @Test
    void findsWhoseKeyItIs() throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "# who may\n\ndesk read,write sha256:" + ApiKeys.hash(KEY) + "\n");

        ApiKeys keys = new ApiKeys(file);

        assertThat(keys.find(KEY)).contains(new ApiKey("desk", Set.of("read", "write")));
        assertThat(keys.find("ck_other")).isEmpty();
    }

    @Test
    void aKeyThatIsTakenBackIsNoLongerTaken() throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, "desk read sha256:" + ApiKeys.hash(KEY));
        ApiKeys keys = new ApiKeys(file);
        assertThat(keys.find(KEY)).isPresent();

        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));

        assertThat(keys.find(KEY)).isEmpty();
        Files.delete(file);
        assertThat(keys.isEmpty()).isTrue();
    }

    @Test
    void linesThatMakeNoSenseGiveNothing() throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(
                file,
                "desk all sha256:" + ApiKeys.hash(KEY) + "\ndesk read " + KEY + "\ndesk sha256:" + ApiKeys.hash(KEY));

        assertThat(new ApiKeys(file).isEmpty()).isTrue();
    }

    @Test
    void theKeyIsReadFromThreeHeaders() {
        String basic =
                Base64.getEncoder().encodeToString("any:ck_one".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(ApiKeyMechanism.key(null, "Bearer ck_one")).isEqualTo(KEY);
        assertThat(ApiKeyMechanism.key(" ck_one ", null)).isEqualTo(KEY);
        assertThat(ApiKeyMechanism.key(null, "basic " + basic)).isEqualTo(KEY);
        assertThat(ApiKeyMechanism.key(null, "Bearer eyJhbGciOi")).isNull();
        assertThat(ApiKeyMechanism.key(null, "Basic %%%")).isNull();
        assertThat(ApiKeyMechanism.key(null, null)).isNull();
    }
}
