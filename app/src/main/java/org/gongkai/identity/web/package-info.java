/** The web side of identity: filter chains, login, sessions and security headers. Internal to the module. */
@NullMarked
package org.gongkai.identity.web;

import org.jspecify.annotations.NullMarked;
