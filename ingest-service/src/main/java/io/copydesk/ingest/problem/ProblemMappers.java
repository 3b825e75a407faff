package io.copydesk.ingest.problem;

import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.events.RefusedException;
import io.copydesk.ingest.cleanup.ArticleTooLargeException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error of this service as a problem. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String SECONDS_TO_RETRY = "2";

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Response.ResponseBuilder response = e.problem().response();
        return (e.isComeAgain() ? response.header("Retry-After", SECONDS_TO_RETRY) : response).build();
    }

    @ServerExceptionMapper
    Response refused(RefusedException e) {
        String detail = Objects.requireNonNullElse(e.getMessage(), "the article cannot be taken");
        return Problem.of(status(e), "This article cannot be taken", detail)
                .response()
                .build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        Response.ResponseBuilder response = Problem.of(
                        status,
                        e.getResponse().getStatusInfo().getReasonPhrase(),
                        Objects.requireNonNullElse(e.getMessage(), "see the API's description at /q/swagger-ui"))
                .response();
        String allow = e.getResponse().getHeaderString("Allow");
        return (allow == null ? response : response.header("Allow", allow)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        LOG.error("A request failed", e);
        return Problem.of(500, "Internal error", "the service's log tells more; the article was not taken")
                .response()
                .build();
    }

    private static int status(RefusedException e) {
        if (e instanceof ArticleTooLargeException) {
            return 413;
        }
        if (e.getCause() instanceof UnreadablePageException unreadable) {
            return switch (unreadable.reason()) {
                case EMPTY, MALFORMED_JSON -> 400;
                case NOT_TEXT -> 415;
                case JSON_TOO_DEEP, FEED, NO_ARTICLE, NEWER_SCHEMA -> 422;
            };
        }
        return 422;
    }
}
