package org.gongkai.request;

import org.gongkai.identity.Bodies;
import org.gongkai.identity.Body;
import org.gongkai.identity.ReviewAuthority;
import org.springframework.stereotype.Component;

/** Who signs the letters of a body, and who reviews its acts. */
@Component
class Issuers {

    private final Bodies bodies;
    private final ReviewAuthority reviewAuthority;

    Issuers(Bodies bodies, ReviewAuthority reviewAuthority) {
        this.bodies = bodies;
        this.reviewAuthority = reviewAuthority;
    }

    Issuer of(String bodyId) {
        return Issuer.of(bodies.find(bodyId).map(Body::name).orElse(bodyId), reviewAuthority.name());
    }
}
