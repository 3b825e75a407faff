package io.copydesk.store.saved;

import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Saved searches over HTTP. */
@Path("/searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved searches")
class SavedSearchResource {

    private final SearchTables tables;
    private final WebhookConfig config;

    SavedSearchResource(SearchTables tables, WebhookConfig config) {
        this.tables = tables;
        this.config = config;
    }

    @GET
    @Operation(summary = "All saved searches, with how their webhooks do")
    @APIResponse(responseCode = "200", description = "The searches, the first to be saved first")
    public List<SavedSearch> all() throws SQLException {
        return tables.all();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One saved search")
    @APIResponse(
            responseCode = "200",
            description = "The search",
            content = @Content(schema = @Schema(implementation = SavedSearch.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such search",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public SavedSearch one(@PathParam("id") String id) throws SQLException {
        return tables.one(uuid(id)).orElseThrow(SavedSearchResource::noSuch);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save a search",
            description =
                    "From now on it is asked of every article that arrives. What it finds is sent to its webhook as Standard"
                            + " Webhooks has it: a POST of {type: \"article.found\", timestamp, data: {search, article}} with the headers"
                            + " webhook-id (the same if it is sent again), webhook-timestamp and webhook-signature. An answer other than 2xx"
                            + " is tried again over three days; after 410 Gone nothing is sent any more.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSearch.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is saved; the webhook's secret is shown this once",
            content = @Content(schema = @Schema(implementation = SavedSearch.class)))
    @APIResponse(
            responseCode = "400",
            description = "The search or the webhook makes no sense; the detail says why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response save(byte[] body) throws SQLException {
        NewSearch search = NewSearch.read(body);
        NewSearch.NewWebhook webhook = search.webhook();
        String secret = webhook == null ? null : checkedSecret(webhook);
        UUID id = UUID.randomUUID();
        // As PostgreSQL keeps it.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (!tables.save(id, search, now, secret, config.searches())) {
            throw ProblemException.badRequest(
                    "there are " + config.searches() + " saved searches, as many as may be: delete one");
        }
        SavedSearch saved = new SavedSearch(
                id,
                search.name().strip(),
                search.query(),
                now,
                webhook == null ? null : new SavedSearch.Webhook(webhook.url(), secret, 0, 0, null, null, null),
                "/articles?" + search.query());
        return Response.created(URI.create("/searches/" + id)).entity(saved).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete a saved search",
            description = "What it found and was not sent yet is not sent any more.")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(
            responseCode = "404",
            description = "There is no such search",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void delete(@PathParam("id") String id) throws SQLException {
        if (!tables.delete(uuid(id))) {
            throw noSuch();
        }
    }

    private String checkedSecret(NewSearch.NewWebhook webhook) {
        if (webhook.url() == null) {
            throw ProblemException.badRequest("webhook.url is missing");
        }
        try {
            URI url = WebhookAddress.parse(webhook.url());
            if (!config.privateAddresses() && WebhookAddress.isPrivate(url)) {
                throw ProblemException.badRequest(
                        "webhook.url is at an address of a private network, which is allowed by"
                                + " COPYDESK_WEBHOOKS_PRIVATE_ADDRESSES=true only");
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            throw ProblemException.badRequest("there is no host of the name in webhook.url");
        }
        @Nullable String secret = webhook.secret();
        if (secret == null) {
            return Signature.newSecret();
        }
        if (!Signature.isSecret(secret)) {
            throw ProblemException.badRequest(
                    "webhook.secret must be whsec_ and 24 to 64 bytes in base64; leave it out to have one made up");
        }
        return secret;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw noSuch();
        }
    }

    private static ProblemException noSuch() {
        return ProblemException.notFound("there is no saved search with such an id");
    }
}
