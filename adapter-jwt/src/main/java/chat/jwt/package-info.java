/**
 * Tells who somebody is by a JSON Web Token (RFC 7519), and makes tokens for development.
 *
 * <p>Signatures and key servers are nimbus-jose-jwt's; what a token may look like is decided here, by RFC 7515 and RFC 8725.
 */
package chat.jwt;
