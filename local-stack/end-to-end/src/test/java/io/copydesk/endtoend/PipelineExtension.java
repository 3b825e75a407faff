package io.copydesk.endtoend;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One {@link Pipeline} for all test classes, started with the first and stopped after the last. */
final class PipelineExtension implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Pipeline.class);

    private record Shared(Pipeline pipeline) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            pipeline.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        pipeline(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Pipeline.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return pipeline(context);
    }

    private static Pipeline pipeline(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(Pipeline.start()), Shared.class)
                .pipeline();
    }
}
