package io.copydesk.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitNoteTest {

    @Test
    void readsWhatItWrites() {
        CommitNote note = new CommitNote(12, new CommitNote.Ages(300, 20), null);

        assertThat(note.toJson()).isEqualTo("{\"records\":12,\"stage\":{\"oldest\":300,\"newest\":20}}");
        assertThat(CommitNote.parse(note.toJson())).contains(note);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "by hand", "{", "{\"records\":\"many\"}", "[1]"})
    void whatOthersWriteIsNoNote(String metadata) {
        assertThat(CommitNote.parse(metadata)).isEmpty();
    }
}
