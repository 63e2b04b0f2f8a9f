/** A mail as it is read: subject, plain text, and the same in simple HTML. */
export interface MailText {
  readonly subject: string
  readonly text: string
  readonly html: string
}
