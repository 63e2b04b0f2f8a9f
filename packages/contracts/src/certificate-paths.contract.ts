/** Addresses around certificates of contracts. Apart from the shapes: the portal needs them, and nothing that checks shapes. */

/** Where anybody asks whether a certificate holds (GET, its number behind), and sends one to be compared (POST to `/verify`). */
export const CERTIFICATES_PATH = '/api/public/certificates'
/** The public keys as PEM, for checking without this installation. */
export const CERTIFICATE_KEYS_PATH = '/api/public/certificate-keys.pem'
/** The page of the portal that a QR code leads to, the number behind. */
export const VERIFY_PAGE = '/verify'
/** Larger is no certificate. */
export const MOST_CERTIFICATE_BYTES = 20_000
