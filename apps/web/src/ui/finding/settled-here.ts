import type { DistrictSettings } from '@tenderlight/compliance/settings/district-settings'
import { NO_SETTINGS } from '@tenderlight/compliance/settings/district-settings'
import { createContext } from 'react'

/** What the district of the reader has settled; nothing where nobody says. */
export const SettledHere = createContext<DistrictSettings>(NO_SETTINGS)
