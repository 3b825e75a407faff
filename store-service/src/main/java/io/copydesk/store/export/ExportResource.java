package io.copydesk.store.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.copydesk.events.EventJson;
import io.copydesk.store.problem.Problem;
import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.FieldChoice;
import io.copydesk.store.query.Given;
import io.copydesk.store.query.QuestionReader;
import io.copydesk.store.query.SortOrder;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whole searches over HTTP. What ends without the last chunk of the answer was cut off. */
@Path("/")
@Tag(name = "Export")
@Blocking
@APIResponse(
        responseCode = "400",
        description = "A parameter is unknown or makes no sense; the detail says which and why",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class ExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    // The stream is closed by the one who gave it, once the whole answer is written.
    private static final ObjectMapper JSON = EventJson.mapper().copy().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final CsvMapper TABLES = new CsvMapper();

    static {
        TABLES.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        // Otherwise every long text is quoted unlooked at.
        TABLES.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
    }

    private final ArticleStream articles;

    ExportResource(ArticleStream articles) {
        this.articles = articles;
    }

    @GET
    @Path("/export.ndjson")
    @Produces(NDJSON)
    @Operation(
            summary = "All articles of a search, a JSON document a line",
            description =
                    "However many: they are read while they are written. Every article is there, whatever its story.")
    @APIResponse(responseCode = "200", description = "The articles", content = @Content(mediaType = NDJSON))
    public Response ndjson(@BeanParam ExportParameters parameters) throws IOException {
        FieldChoice fields = FieldChoice.of(Given.parts("fields", parameters.fields));
        return stream(
                parameters,
                "articles.ndjson",
                (portions, out) -> portions.forEach(article -> {
                    JSON.writeValue(out, fields.of(article.document()));
                    out.write('\n');
                }));
    }

    @GET
    @Path("/export.csv")
    @Produces(CSV)
    @Operation(
            summary = "All articles of a search as a table",
            description =
                    "RFC 4180 in UTF-8, with a line of names. Several values of a field, and the paragraphs, are lines"
                            + " of one cell. Texts are as they are: a cell may begin with what a spreadsheet takes for a formula.")
    @APIResponse(responseCode = "200", description = "The articles", content = @Content(mediaType = CSV))
    public Response csv(@BeanParam ExportParameters parameters) throws IOException {
        FieldChoice asked = FieldChoice.of(Given.parts("fields", parameters.fields));
        List<String> columns = asked.paths().isEmpty() ? CsvRow.COLUMNS : asked.paths();
        CsvSchema schema = CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .build()
                .withHeader()
                .withLineSeparator("\r\n");
        ObjectWriter writer = TABLES.writer(schema);
        return stream(parameters, "articles.csv", (portions, out) -> {
            try (SequenceWriter rows = writer.writeValues(out)) {
                portions.forEach(article -> rows.write(CsvRow.of(article.document(), columns)));
            }
        });
    }

    private interface Body {
        void write(ArticleStream.Portions portions, OutputStream out) throws IOException, SQLException;
    }

    private Response stream(ExportParameters parameters, String name, Body body) throws IOException {
        ArticleStream.Portions portions = articles.open(QuestionReader.read(parameters), sort(parameters));
        StreamingOutput output = out -> {
            try {
                body.write(portions, out);
            } catch (SQLException e) {
                throw new IOException("PostgreSQL is away, so the export is cut off", e);
            }
        };
        return Response.ok(output)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static SortOrder sort(ExportParameters parameters) {
        String sort = Given.one("sort", parameters.sort);
        if (sort == null || sort.equals("oldest")) {
            return SortOrder.OLDEST;
        }
        if (!sort.equals("newest")) {
            throw ProblemException.badRequest("sort must be oldest or newest, it is \"" + sort + "\"");
        }
        return SortOrder.NEWEST;
    }
}
