package io.copydesk.ingest.refused;

import io.copydesk.access.Audit;
import io.copydesk.access.RequiresScope;
import io.copydesk.access.Scope;
import io.copydesk.deadletters.DeadLetterDesk;
import io.copydesk.deadletters.Failure;
import io.copydesk.deadletters.Kept;
import io.copydesk.deadletters.LetterIndex;
import io.copydesk.deadletters.Verdict;
import io.copydesk.events.HandledLetter;
import io.copydesk.ingest.problem.Problem;
import io.copydesk.ingest.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was refused, for programs. */
@Path("/refused")
@Tag(name = "Refused")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class RefusedResource {

    private static final int MOST = 1_000;

    private final RefusedLetters letters;
    private final LetterWork work;
    private final SecurityIdentity identity;
    private final Audit audit;

    RefusedResource(RefusedLetters letters, LetterWork work, SecurityIdentity identity, Audit audit) {
        this.letters = letters;
        this.work = work;
        this.identity = identity;
        this.audit = audit;
    }

    /**
     * What was refused, counted.
     *
     * @param whole false while letters are still being read, or if there are more than are kept in memory
     */
    record Refused(boolean whole, List<KindCount> kinds) {}

    /** Letters of one kind. */
    record KindCount(String topic, String stage, String kind, int count, int open, Instant last) {

        static KindCount of(LetterIndex.Kind kind) {
            return new KindCount(
                    kind.topic(),
                    kind.stage(),
                    kind.kind(),
                    kind.count(),
                    kind.open(),
                    kind.last().refusedAt());
        }
    }

    /** A letter; the record itself is at {@code /topics/TOPIC/records/PARTITION/OFFSET}. */
    record Letter(
            String letter,
            Instant refusedAt,
            int valueBytes,
            int replays,
            Failure failure,
            @Nullable HandledLetter handled) {

        static Letter of(Kept kept) {
            return new Letter(
                    kept.letter().position().toString(),
                    kept.letter().refusedAt(),
                    kept.letter().valueBytes(),
                    kept.letter().replays(),
                    kept.letter().failure(),
                    kept.handling());
        }
    }

    @GET
    @Operation(summary = "How many articles were refused, by what refused them and why")
    public Refused refused(@BeanParam LetterParameters parameters) {
        LetterQuery query = parameters.query();
        var selection = query.selection();
        LetterIndex index = letters.index();
        return new Refused(
                index.isWhole(),
                index.kinds(selection).stream().map(KindCount::of).toList());
    }

    @GET
    @Path("/letters")
    @Operation(summary = "Refused articles, the last refused first")
    public List<Letter> letters(
            @BeanParam LetterParameters parameters,
            @Parameter(description = "true leaves out those with which something was done")
                    @RestQuery
                    @DefaultValue("false")
                    boolean open,
            @RestQuery @DefaultValue("0") int skip,
            @RestQuery @DefaultValue("100") int limit) {
        if (skip < 0 || limit < 1 || limit > MOST) {
            throw ProblemException.unreadable("skip is 0 or more, limit a number from 1 to " + MOST);
        }
        var selection = parameters.query().selection();
        return letters.index().find(selection, open, skip, limit).stream()
                .map(Letter::of)
                .toList();
    }

    @POST
    @Path("/replay")
    @RequiresScope(Scope.ADMIN)
    @Operation(
            summary = "Send refused articles again to the topics they came from",
            description =
                    "Without dry-run=false it only says what would become of each that is meant. Each is sent once, however often this"
                            + " is interrupted and asked for again.")
    @APIResponse(responseCode = "200", description = "What would become of them: REPLAY, HANDLED, TOO_OFTEN, NO_ORIGIN")
    @APIResponse(responseCode = "202", description = "It has begun; Location says how far it is")
    @APIResponse(
            responseCode = "409",
            description = "Other letters are being worked on",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response replay(
            @BeanParam LetterParameters parameters, @RestQuery("dry-run") @DefaultValue("true") boolean dryRun) {
        LetterQuery query = parameters.query();
        if (dryRun) {
            return Response.ok(plan(query)).build();
        }
        audit.says("replay of " + query.words());
        return begun(work.replay(query, Attribution.by(identity)));
    }

    @POST
    @Path("/discard")
    @RequiresScope(Scope.ADMIN)
    @Operation(
            summary = "Put refused articles aside: they stay where they are, and are not sent again",
            description = "Without dry-run=false it only says how many that would be: all but HANDLED.")
    public Response discard(
            @BeanParam LetterParameters parameters,
            @Parameter(description = "Why, for who looks at it later") @RestQuery @Nullable String note,
            @RestQuery("dry-run") @DefaultValue("true") boolean dryRun) {
        LetterQuery query = parameters.query();
        if (dryRun) {
            return Response.ok(plan(query)).build();
        }
        String why = Attribution.note(note);
        audit.says("discard of " + query.words() + ": " + why);
        return begun(work.discard(query, Attribution.by(identity), why));
    }

    private Map<Verdict, Integer> plan(LetterQuery query) {
        return letters.index().plan(query.selection(), DeadLetterDesk.MAX_REPLAYS);
    }

    private static Response begun(LetterWork.Progress progress) {
        return Response.accepted(progress).location(URI.create("/refused/work")).build();
    }

    @GET
    @Path("/work")
    @Operation(summary = "How far the last replay or discard is")
    @APIResponse(responseCode = "200", description = "How far it is; ended is missing while it goes on")
    @APIResponse(responseCode = "204", description = "There was none since the service began")
    public LetterWork.@Nullable Progress work() {
        return work.last();
    }
}
