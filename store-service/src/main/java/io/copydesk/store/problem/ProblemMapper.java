package io.copydesk.store.problem;

import io.copydesk.store.index.IndexUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Makes a problem document of every failure. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    // The archive itself looks that often; asking sooner is of no use.
    private static final Duration DATABASE_RETRY = Duration.ofSeconds(5);
    private static final Duration INDEX_RETRY = Duration.ofSeconds(5);

    // SQLState of a text that PostgreSQL can't have, such as one with a NUL character.
    private static final String NO_SUCH_CHARACTER = "22021";

    @ServerExceptionMapper
    Response problem(ProblemException failure, UriInfo uri) {
        return answer(
                failure.status(),
                failure.getMessage(),
                failure.retryAfter(),
                failure.parameter(),
                failure.position(),
                uri);
    }

    @ServerExceptionMapper
    Response index(IndexUnavailableException failure, UriInfo uri) {
        return answer(503, failure.getMessage(), INDEX_RETRY, uri);
    }

    @ServerExceptionMapper
    Response database(SQLException failure, UriInfo uri) {
        // Nothing that was stored has it in its name.
        if (NO_SUCH_CHARACTER.equals(failure.getSQLState())) {
            return answer(404, "there is no article with such an id", null, uri);
        }
        LOG.warnf("PostgreSQL did not answer a request: %s", failure.getMessage());
        return answer(503, "PostgreSQL is away, so articles can't be read now", DATABASE_RETRY, uri);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, UriInfo uri) {
        Response original = failure.getResponse();
        int status = original.getStatus();
        String detail = switch (status) {
            case 404 -> "there is nothing at this path; /q/openapi lists what there is";
            case 405 -> "this path does not take that method";
            case 406 -> "the answer is application/json: accept it";
            default -> failure.getMessage();
        };
        Response.ResponseBuilder answer = Response.fromResponse(answer(status, detail, null, uri));
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response other(Exception failure, UriInfo uri) {
        LOG.errorf(failure, "%s failed", uri.getPath());
        return answer(500, "this is a fault of the service; its log says more", null, uri);
    }

    private static Response answer(int status, @Nullable String detail, @Nullable Duration retryAfter, UriInfo uri) {
        return answer(status, detail, retryAfter, null, null, uri);
    }

    private static Response answer(
            int status,
            @Nullable String detail,
            @Nullable Duration retryAfter,
            @Nullable String parameter,
            @Nullable Integer position,
            UriInfo uri) {
        Response.StatusType reason = Response.Status.fromStatusCode(status);
        Problem problem = new Problem(
                "about:blank",
                reason == null ? "Error" : reason.getReasonPhrase(),
                status,
                detail,
                parameter,
                position,
                uri.getRequestUri().getRawPath());
        Response.ResponseBuilder answer =
                Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
        return retryAfter == null
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds()).build();
    }
}
