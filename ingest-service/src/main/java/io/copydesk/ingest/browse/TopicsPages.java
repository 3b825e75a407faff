package io.copydesk.ingest.browse;

import io.copydesk.ingest.desk.DeskPages;
import io.copydesk.monitor.TopicState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What is in the topics, as pages of the control desk. */
@Path("/desk/topics")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TopicsPages {

    private final TopicBrowser browser;
    private final LiveRecords live;

    TopicsPages(TopicBrowser browser, LiveRecords live) {
        this.browser = browser;
        this.live = live;
    }

    /** The templates of the pages. */
    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance topics(TopicsView view);

        static native TemplateInstance topic(TopicView view);

        static native TemplateInstance rows(List<RecordRow> rows);

        static native TemplateInstance record(RecordView view);
    }

    /**
     * What a page that follows a topic is told.
     *
     * @param rows HTML
     * @param skipped how many others came
     */
    record Told(String rows, long skipped) {}

    @GET
    @Operation(hidden = true)
    public Response topics() {
        return DeskPages.answer(() -> Templates.topics(TopicsView.of(browser.topics())));
    }

    @GET
    @Path("/{topic}")
    @Operation(hidden = true)
    public Response topic(@PathParam("topic") String topic, @BeanParam RecordQuery query) {
        return DeskPages.answer(() -> {
            TopicState state = browser.topic(topic);
            return Templates.topic(TopicView.of(state, query, browser.page(topic, query, RecordRow::of)));
        });
    }

    @GET
    @Path("/{topic}/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<Told> live(@PathParam("topic") String topic, @BeanParam RecordQuery query) {
        browser.check(topic, query);
        return live.of(topic, query)
                .map(news -> new Told(
                        news.rows().isEmpty() ? "" : Templates.rows(news.rows()).render(), news.skipped()));
    }

    @GET
    @Path("/{topic}/{partition:\\d{1,6}}/{offset:\\d{1,18}}")
    @Operation(hidden = true)
    public Response record(
            @PathParam("topic") String topic, @PathParam("partition") int partition, @PathParam("offset") long offset) {
        return DeskPages.answer(() -> Templates.record(RecordView.of(browser.record(topic, partition, offset))));
    }
}
