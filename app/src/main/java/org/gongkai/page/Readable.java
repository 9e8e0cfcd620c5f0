package org.gongkai.page;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which pages can be opened: a form is often sent to an address that only takes and shows nothing. */
@Component
class Readable {

    /** Asked for when it is needed: the mappings know the error pages, which know this. */
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Readable(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The path if it can be opened, otherwise the nearest above it: the page on which such a form stands. */
    String nearest(String path) {
        String nearest = path;
        while (!nearest.isEmpty() && !opens(nearest)) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return nearest.isEmpty() ? "/" : nearest;
    }

    private boolean opens(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(Readable::reads)
                .anyMatch(mapping -> matches(mapping, asked));
    }

    private static boolean reads(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.contains(RequestMethod.GET);
    }

    private static boolean matches(RequestMappingInfo mapping, PathContainer path) {
        return mapping.getPathPatternsCondition() != null
                && mapping.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
