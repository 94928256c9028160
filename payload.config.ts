import { buildConfig } from 'payload'
import sharp from 'sharp'
import { sayInBoth } from './src/admin/sayInBoth.ts'
import { supportedLanguages, translations } from './src/admin/translations.ts'
import { limitOperations } from './src/hardening/limitOperations.ts'
import { closeDefaults } from './src/hardening/closeDefaults.ts'
import { countKeys } from './src/hardening/countKeys.ts'
import { rejectInactiveUsers } from './src/hardening/rejectInactiveUsers.ts'
import { dropDeadRoutes } from './src/hardening/dropDeadRoutes.ts'
import { AccountLog } from './src/collections/AccountLog.ts'
import { Articles } from './src/collections/Articles/index.ts'
import { Authors } from './src/collections/Authors/index.ts'
import { Categories } from './src/collections/Categories/index.ts'
import { Corrections } from './src/collections/Corrections.ts'
import { Images } from './src/collections/Images/index.ts'
import { Imports } from './src/collections/Imports.ts'
import { AccountHeads } from './src/collections/internal/AccountHeads.ts'
import { ArticleHeads } from './src/collections/internal/ArticleHeads.ts'
import { Checkpoints } from './src/collections/internal/Checkpoints.ts'
import { Slugs } from './src/collections/internal/Slugs.ts'
import { Listings } from './src/collections/internal/Listings.ts'
import { Moves } from './src/collections/Moves.ts'
import { Notes } from './src/collections/Notes/index.ts'
import { Notifications } from './src/collections/Notifications.ts'
import { Pages } from './src/collections/internal/Pages.ts'
import { Publications } from './src/collections/Publications.ts'
import { Registers } from './src/collections/internal/Registers.ts'
import { Rewordings } from './src/collections/internal/Rewordings.ts'
import { Redirects } from './src/collections/Redirects/index.ts'
import { SiteRevision } from './src/collections/internal/SiteRevision.ts'
import { UploadKeys } from './src/collections/internal/UploadKeys.ts'
import { Topics } from './src/collections/Topics.ts'
import { endFailedSignIn } from './src/collections/Users/endSignIn.ts'
import { fillSearchText } from './src/collections/Users/fillSearchText.ts'
import { Users } from './src/collections/Users/index.ts'
import { withoutLocks } from './src/collections/withoutLocks.ts'
import { settings } from './src/config/settings.ts'
import { databaseAdapter } from './src/database/index.ts'
import { markTransient } from './src/database/retryTransient.ts'
import { photoLimits } from './src/domain/photoLimits.ts'
import { limitCost } from './src/hardening/limitCost.ts'
import { highestCost } from './src/hardening/costOfQuery.ts'
import { docAccessQueries } from './src/hardening/docAccess.ts'
import { deliveryQueries } from './src/endpoints/delivery.ts'
import { moveMutations, moveQueries } from './src/endpoints/graphql.ts'
import { ownAnswers } from './src/hardening/ownAnswers.ts'
import { restoreMutations } from './src/endpoints/restoreVersion.ts'
import { userMutations } from './src/collections/Users/userMutations.ts'
import { mendFields } from './src/hardening/mendFields.ts'
import { workflowEndpoint } from './src/endpoints/workflow.ts'
import { answerError } from './src/hardening/answerError.ts'
import { loggingLevels } from './src/errors/problem.ts'
import { needNoDefaults } from './src/hardening/needNoDefaults.ts'
import { Abbreviations } from './src/globals/Abbreviations.ts'
import { CodeReplacements } from './src/globals/CodeReplacements.ts'
import { FrontPage } from './src/globals/FrontPage/index.ts'
import { Site } from './src/globals/Site/index.ts'
import { log } from './src/log/logger.ts'
import { mailAdapter } from './src/mail/mailAdapter.ts'
import { migrations } from './src/migrations/index.ts'
import { fillRegisters } from './src/publishing/index.ts'

export default buildConfig({
  secret: settings.payloadSecret,
  // Unset, the admin speaks to the host it was opened at (see `serving/trustOwnHost.ts`).
  serverURL: settings.isPublicUrlSet ? settings.publicUrl : '',
  csrf: [settings.publicUrl],
  telemetry: false,
  db: databaseAdapter({ databaseUrl: settings.databaseUrl, migrations }),
  email: mailAdapter(settings.mail),
  onInit: async (payload) => {
    // First, for the key of an account that is switched off is nobody's guess.
    countKeys(payload)
    rejectInactiveUsers(payload)
    await fillRegisters(payload)
    await fillSearchText(payload)
  },
  collections: [
    Articles,
    Images,
    Categories,
    Authors,
    Topics,
    Moves,
    Notes,
    Publications,
    Redirects,
    Corrections,
    Notifications,
    Imports,
    Users,
    AccountLog,
    Slugs,
    ArticleHeads,
    AccountHeads,
    Checkpoints,
    Pages,
    Listings,
    Registers,
    Rewordings,
    SiteRevision,
    UploadKeys,
  ].map(withoutLocks),
  globals: [FrontPage, Site, Abbreviations, CodeReplacements].map(withoutLocks),
  endpoints: [workflowEndpoint],
  logger: log,
  loggingLevels,
  hooks: { afterError: [markTransient, endFailedSignIn, answerError] },
  graphQL: {
    schemaOutputFile: 'schema.graphql',
    queries: mendFields((...given) => ({
      ...moveQueries(...given),
      ...docAccessQueries(...given),
      ...deliveryQueries(...given),
    })),
    validationRules: limitCost,
    // Payload's own measure knows no limits; what it finds too much, ours does.
    maxComplexity: highestCost,
    mutations: (...given) => ({
      ...moveMutations(...given),
      ...restoreMutations(...given),
      ...userMutations(...given),
    }),
    disablePlaygroundInProduction: true,
    disableIntrospectionInProduction: false,
  },
  i18n: { supportedLanguages, fallbackLanguage: 'vi', translations },
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'dd/MM/yyyy HH:mm',
    timezones: { defaultTimezone: settings.timeZone },
    // No pictures on demand of whatever a stranger asks to have written on them.
    meta: { titleSuffix: ' – Tòa soạn', defaultOGImageType: 'off' },
    importMap: { baseDir: import.meta.dirname },
    components: {
      graphics: {
        Logo: '/src/admin/brand/Logo.tsx#Logo',
        Icon: '/src/admin/brand/Icon.tsx#Icon',
      },
      providers: ['/src/admin/words/SpokenWords.client.tsx#SpokenWords'],
      beforeDashboard: [
        '/src/admin/dashboard/Notices.tsx#Notices',
        '/src/admin/articles/WorkLists.tsx#WorkLists',
        '/src/admin/dashboard/Rewordings.tsx#Rewordings',
        '/src/admin/dashboard/Urgent.tsx#Urgent',
      ],
    },
  },
  upload: { limits: { fileSize: photoLimits.bytes } },
  defaultDepth: 1,
  maxDepth: 3,
  jobs: {
    access: { run: () => false, queue: () => false, cancel: () => false },
  },
  // By itself Payload starts a program that writes them at each start, which costs eight seconds of the processor.
  typescript: {
    autoGenerate: false,
    outputFile: 'src/payload-types.ts',
    schema: [needNoDefaults],
  },
  sharp,
})
  .then(closeDefaults)
  .then(ownAnswers)
  .then(dropDeadRoutes)
  .then(limitOperations)
  .then(sayInBoth)
