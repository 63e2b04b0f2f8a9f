/**
 * What the server is to the database: a role that owns nothing and is bound by the policies of every table. A migration makes
 * it; the login that the server uses is a member of it, or may become it.
 */
export const SERVER_ROLE = 'tenderlight_server'
