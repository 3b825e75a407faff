package io.copydesk.ingest.problem;

import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 has it, {@code application/problem+json}. */
public record Problem(String type, String title, int status, String detail) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One that no page tells more of. */
    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
