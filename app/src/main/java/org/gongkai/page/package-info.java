/**
 * The frame the two HTML fronts share: rendering of templates, texts in two languages, layout, error pages. No
 * rule of law lives here, and no other module is used: what the frame shows about people and the installation
 * comes in through {@link org.gongkai.page.Viewers} and {@link org.gongkai.page.SiteFacts}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
