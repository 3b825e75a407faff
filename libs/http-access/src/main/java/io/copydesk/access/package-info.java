/**
 * Who may do what over HTTP. On this machine alone everybody may do everything; a service that listens elsewhere asks for an API
 * key or a token of an OpenID Connect provider, unless it is told not to.
 */
@NullMarked
package io.copydesk.access;

import org.jspecify.annotations.NullMarked;
