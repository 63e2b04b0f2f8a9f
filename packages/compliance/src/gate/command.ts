/** The acts that are asked about before they happen. */
export type Command =
  | 'publish-intention'
  | 'publish-announcement'
  | 'issue-award-notice'
  | 'sign-contract'
  | 'collect-deposit'
