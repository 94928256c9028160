import { LosslessForm as LosslessForm_7004fc162a1d9ca902e985b7fc5ede80 } from '../../../../src/admin/articles/form/LosslessForm.client.tsx'
import { Workflow as Workflow_bf254552aba61d6fd70e7785831f1097 } from '../../../../src/admin/articles/Workflow.tsx'
import { UsedPhoto as UsedPhoto_b776b867bd490b2d62cecbf1c78e5590 } from '../../../../src/admin/images/body/UsedPhoto.client.tsx'
import { UsedWord as UsedWord_76d236d68eb1ef41e9890de9d53e0994 } from '../../../../src/admin/images/UsedWord.client.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PhotosFeatureClient as PhotosFeatureClient_3aa87fd5425633efe0dceb65fe974f72 } from '../../../../src/admin/images/body/Photos.client.tsx'
import { PasteFeatureClient as PasteFeatureClient_bf3e604a8c0aada562f71b9345ff13f5 } from '../../../../src/admin/articles/paste/Paste.client.tsx'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FollowTyping as FollowTyping_963cb654bbd69d49f667143d66c4687b } from '../../../../src/admin/articles/form/FollowTyping.client.tsx'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BodyDiff as BodyDiff_c1519f7da9900e6527c8d9364b2cf8d7 } from '../../../../src/admin/articles/BodyDiff.tsx'
import { StateCell as StateCell_b1a06a3555166e30790f5941aaf26b07 } from '../../../../src/admin/articles/StateCell.tsx'
import { Nothing as Nothing_f5be116c5a5ec3d489c4aed0629fb4ed } from '../../../../src/admin/Nothing.tsx'
import { ReviewDone as ReviewDone_726919a8a5b6792ea49438ea984d7e47 } from '../../../../src/admin/articles/ReviewDone.client.tsx'
import { ReviewLabel as ReviewLabel_a096c52d037f39784b405ae15c822d8a } from '../../../../src/admin/articles/ReviewLabel.client.tsx'
import { WorkLists as WorkLists_39bfa847218ac88d683590ba65278a9f } from '../../../../src/admin/articles/WorkLists.tsx'
import { StateBar as StateBar_12445b8fc1221162ba6f1fe7153486fc } from '../../../../src/admin/articles/StateBar.tsx'
import { LateRows as LateRows_a0abb923887c1934fe1d641d07c9c309 } from '../../../../src/admin/forms/LateRows.client.tsx'
import { SaveArticle as SaveArticle_b3ccb129b47955b531d04949b981a60d } from '../../../../src/admin/articles/form/SaveArticle.client.tsx'
import { Versions as Versions_7b72105b0fe46db4c8b70d7a554ebcc1 } from '../../../../src/admin/articles/Versions.tsx'
import { SeenPhoto as SeenPhoto_6a9b12a8a2673a0b2954f58290bd7ed2 } from '../../../../src/admin/images/SeenPhoto.client.tsx'
import { OwnAlt as OwnAlt_d070b9d676d7d83927134c66b55ea511 } from '../../../../src/admin/images/AltAdvice.client.tsx'
import { PhotoUses as PhotoUses_a21f81482d0118bb54320b3314bc13d9 } from '../../../../src/admin/images/PhotoUses.tsx'
import { PhotoFile as PhotoFile_8b3e6767bd7bf12afa3641f58464879a } from '../../../../src/admin/images/view/PhotoFile.client.tsx'
import { PhotoList as PhotoList_34cd20e9ca4672f02c04037434fe8877 } from '../../../../src/admin/images/desk/PhotoList.tsx'
import { MoveTold as MoveTold_d1b95e309aeb69e8f28063f21114e311 } from '../../../../src/admin/articles/MoveTold.tsx'
import { LogCell as LogCell_c3c3f66cf825a59464a22118c149d07d } from '../../../../src/admin/articles/LogCell.tsx'
import { LogField as LogField_5c270ee0c946b3f1400b8bb7fd29ed05 } from '../../../../src/admin/articles/LogField.tsx'
import { SearchedBy as SearchedBy_2d4670cdf2be713c5b924304ef2674dd } from '../../../../src/admin/words/SearchedBy.client.tsx'
import { CurrentPassword as CurrentPassword_ff33a177b731f127943c7c80a8cfb0aa } from '../../../../src/admin/users/CurrentPassword.client.tsx'
import { InvitationField as InvitationField_42ef5926c9b43f7ec1b9e9e2d1c6c38e } from '../../../../src/admin/users/InvitationField.client.tsx'
import { AccountChangeCell as AccountChangeCell_775ced195fdaab0321ce37acbeb14e0c } from '../../../../src/admin/users/AccountChange.tsx'
import { AccountChangeField as AccountChangeField_775ced195fdaab0321ce37acbeb14e0c } from '../../../../src/admin/users/AccountChange.tsx'
import { Icon as Icon_5eddd781ceb78812efb2dcc0cec36920 } from '../../../../src/admin/brand/Icon.tsx'
import { Logo as Logo_2e763df44b42c422bacb8a7fd68ccf87 } from '../../../../src/admin/brand/Logo.tsx'
import { Notices as Notices_492f501894d572ec3dd116b036a827ff } from '../../../../src/admin/dashboard/Notices.tsx'
import { Rewordings as Rewordings_b21c1d0958b195bc654d13658348eadf } from '../../../../src/admin/dashboard/Rewordings.tsx'
import { Urgent as Urgent_a30965f7d9edd0593944d1be4ab2455e } from '../../../../src/admin/dashboard/Urgent.tsx'
import { SpokenWords as SpokenWords_6efb8e85afcddfbc5e3a8b80a6e3b521 } from '../../../../src/admin/words/SpokenWords.client.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/articles/form/LosslessForm.client.tsx#LosslessForm": LosslessForm_7004fc162a1d9ca902e985b7fc5ede80,
  "/src/admin/articles/Workflow.tsx#Workflow": Workflow_bf254552aba61d6fd70e7785831f1097,
  "/src/admin/images/body/UsedPhoto.client.tsx#UsedPhoto": UsedPhoto_b776b867bd490b2d62cecbf1c78e5590,
  "/src/admin/images/UsedWord.client.tsx#UsedWord": UsedWord_76d236d68eb1ef41e9890de9d53e0994,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/images/body/Photos.client.tsx#PhotosFeatureClient": PhotosFeatureClient_3aa87fd5425633efe0dceb65fe974f72,
  "/src/admin/articles/paste/Paste.client.tsx#PasteFeatureClient": PasteFeatureClient_bf3e604a8c0aada562f71b9345ff13f5,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/articles/form/FollowTyping.client.tsx#FollowTyping": FollowTyping_963cb654bbd69d49f667143d66c4687b,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/articles/BodyDiff.tsx#BodyDiff": BodyDiff_c1519f7da9900e6527c8d9364b2cf8d7,
  "/src/admin/articles/StateCell.tsx#StateCell": StateCell_b1a06a3555166e30790f5941aaf26b07,
  "/src/admin/Nothing.tsx#Nothing": Nothing_f5be116c5a5ec3d489c4aed0629fb4ed,
  "/src/admin/articles/ReviewDone.client.tsx#ReviewDone": ReviewDone_726919a8a5b6792ea49438ea984d7e47,
  "/src/admin/articles/ReviewLabel.client.tsx#ReviewLabel": ReviewLabel_a096c52d037f39784b405ae15c822d8a,
  "/src/admin/articles/WorkLists.tsx#WorkLists": WorkLists_39bfa847218ac88d683590ba65278a9f,
  "/src/admin/articles/StateBar.tsx#StateBar": StateBar_12445b8fc1221162ba6f1fe7153486fc,
  "/src/admin/forms/LateRows.client.tsx#LateRows": LateRows_a0abb923887c1934fe1d641d07c9c309,
  "/src/admin/articles/form/SaveArticle.client.tsx#SaveArticle": SaveArticle_b3ccb129b47955b531d04949b981a60d,
  "/src/admin/articles/Versions.tsx#Versions": Versions_7b72105b0fe46db4c8b70d7a554ebcc1,
  "/src/admin/images/SeenPhoto.client.tsx#SeenPhoto": SeenPhoto_6a9b12a8a2673a0b2954f58290bd7ed2,
  "/src/admin/images/AltAdvice.client.tsx#OwnAlt": OwnAlt_d070b9d676d7d83927134c66b55ea511,
  "/src/admin/images/PhotoUses.tsx#PhotoUses": PhotoUses_a21f81482d0118bb54320b3314bc13d9,
  "/src/admin/images/view/PhotoFile.client.tsx#PhotoFile": PhotoFile_8b3e6767bd7bf12afa3641f58464879a,
  "/src/admin/images/desk/PhotoList.tsx#PhotoList": PhotoList_34cd20e9ca4672f02c04037434fe8877,
  "/src/admin/articles/MoveTold.tsx#MoveTold": MoveTold_d1b95e309aeb69e8f28063f21114e311,
  "/src/admin/articles/LogCell.tsx#LogCell": LogCell_c3c3f66cf825a59464a22118c149d07d,
  "/src/admin/articles/LogField.tsx#LogField": LogField_5c270ee0c946b3f1400b8bb7fd29ed05,
  "/src/admin/words/SearchedBy.client.tsx#SearchedBy": SearchedBy_2d4670cdf2be713c5b924304ef2674dd,
  "/src/admin/users/CurrentPassword.client.tsx#CurrentPassword": CurrentPassword_ff33a177b731f127943c7c80a8cfb0aa,
  "/src/admin/users/InvitationField.client.tsx#InvitationField": InvitationField_42ef5926c9b43f7ec1b9e9e2d1c6c38e,
  "/src/admin/users/AccountChange.tsx#AccountChangeCell": AccountChangeCell_775ced195fdaab0321ce37acbeb14e0c,
  "/src/admin/users/AccountChange.tsx#AccountChangeField": AccountChangeField_775ced195fdaab0321ce37acbeb14e0c,
  "/src/admin/brand/Icon.tsx#Icon": Icon_5eddd781ceb78812efb2dcc0cec36920,
  "/src/admin/brand/Logo.tsx#Logo": Logo_2e763df44b42c422bacb8a7fd68ccf87,
  "/src/admin/dashboard/Notices.tsx#Notices": Notices_492f501894d572ec3dd116b036a827ff,
  "/src/admin/dashboard/Rewordings.tsx#Rewordings": Rewordings_b21c1d0958b195bc654d13658348eadf,
  "/src/admin/dashboard/Urgent.tsx#Urgent": Urgent_a30965f7d9edd0593944d1be4ab2455e,
  "/src/admin/words/SpokenWords.client.tsx#SpokenWords": SpokenWords_6efb8e85afcddfbc5e3a8b80a6e3b521,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
