package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.events.EventJson;
import io.copydesk.events.HandledLetter;
import io.copydesk.events.RefusedException;
import io.copydesk.events.Topics;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** That something was done with a letter, as {@link Topics#DEAD_LETTERS_HANDLED} has it. */
record HandledNote(LetterPosition position, HandledLetter handling) {

    /** What a record says; nothing if it was not written by this class. */
    static Optional<HandledNote> of(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(new HandledNote(
                    LetterPosition.parse(record.key() == null ? "" : new String(record.key(), UTF_8)),
                    EventJson.read(record.value(), HandledLetter.class)));
        } catch (IllegalArgumentException | RefusedException e) {
            return Optional.empty();
        }
    }

    ProducerRecord<byte[], byte[]> record() {
        return new ProducerRecord<>(
                Topics.DEAD_LETTERS_HANDLED, position.toString().getBytes(UTF_8), EventJson.write(handling));
    }
}
