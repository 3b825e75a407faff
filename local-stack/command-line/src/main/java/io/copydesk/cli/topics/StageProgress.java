package io.copydesk.cli.topics;

/** How far the stages are. */
public final class StageProgress {

    private final TopicFigures figures;

    private StageProgress(TopicFigures figures) {
        this.figures = figures;
    }

    /** As the broker tells it now. */
    public static StageProgress of(String bootstrapServers) {
        return new StageProgress(TopicFigures.ask(bootstrapServers));
    }

    /** How many records of its topic a consumer group has not done yet. */
    public long lag(String group) {
        return figures.stages().stream()
                .filter(stage -> stage.group().equals(group))
                .mapToLong(TopicFigures.StageFigure::lag)
                .sum();
    }
}
