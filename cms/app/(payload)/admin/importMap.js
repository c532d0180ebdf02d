import { SiteNote as SiteNote_5094901eaf7526edfdcd73bb7027daab } from '../../../admin/SiteNote.tsx'
import { ReviewNote as ReviewNote_d0a53716adc3e45cf7570f51e6ef2254 } from '../../../admin/ReviewNote.tsx'
import { ReadingTime as ReadingTime_e9b81830d1eb127b8ddd60478c268080 } from '../../../admin/ReadingTime.tsx'
import { TopicField as TopicField_aee936dec13603a16ea942bd81b68802 } from '../../../admin/TopicField.tsx'
import { DayCell as DayCell_1ac76cc0397b4191e76bdb9375767fe2 } from '../../../admin/DayCell.tsx'
import { DayField as DayField_0482ee8eee371533ab39c9d5a1d97d7e } from '../../../admin/DayField.tsx'
import { WordDiff as WordDiff_0c4663410f96848f5d71612a98dd31bd } from '../../../admin/WordDiff.tsx'
import { BulletinTerm as BulletinTerm_057a91d5ae1599b5b0f1085a4c140de7 } from '../../../admin/BulletinTerm.tsx'
import { FileDrop as FileDrop_2614e2086448b065d022cf4afad735c6 } from '../../../admin/FileDrop.tsx'
import { PreviewButton as PreviewButton_25b681d789dbb97ef2550d047bfe48e2 } from '../../../admin/PreviewButton.tsx'
import { AskReview as AskReview_abcce080400dc235f93353fa60daed00 } from '../../../admin/AskReview.tsx'
import { NewTitle as NewTitle_f033b9aff976de7a14965df7944d32da } from '../../../admin/NewTitle.tsx'
import { KeepUnsaved as KeepUnsaved_e5fb4f922a009b8fdb53d20e6cafbd07 } from '../../../admin/KeepUnsaved.tsx'
import { PdfRedaction as PdfRedaction_ff50c801b4ab3d6547e09dfbfb24bdb4 } from '../../../admin/PdfRedaction.tsx'
import { VillageChecklist as VillageChecklist_e0265921efdd03d68290a103be6924f5 } from '../../../admin/VillageChecklist.tsx'
import { FileSizeCell as FileSizeCell_10de7849b925893c14d78364f6c72ac5 } from '../../../admin/FileSizeCell.tsx'
import { LeaderCell as LeaderCell_9f0180de8d933d9d6185f4347629c5ad } from '../../../admin/team/LeaderCell.tsx'
import { FindingsCell as FindingsCell_4e85c4c287e436c64e92921a73c458c5 } from '../../../admin/team/FindingsCell.tsx'
import { TeamFindings as TeamFindings_2dbff3e98a63a3202aca0697e40e5f54 } from '../../../admin/team/TeamFindings.tsx'
import { TeamConfirmed as TeamConfirmed_534c4cf5db5cd1f76ed428efb4c0128d } from '../../../admin/TeamConfirmed.tsx'
import { VillageField as VillageField_d887b2add2973c4fdfa5b847ea420a50 } from '../../../admin/team/VillageField.tsx'
import { PersonConsentField as PersonConsentField_813b676d962cf00e32a0156c61a7bbdf } from '../../../admin/PersonConsent.tsx'
import { MembersField as MembersField_a7602a98260a55682ce36ed4b556db21 } from '../../../admin/team/MembersField.tsx'
import { GroupsField as GroupsField_dbff239410cd664ec7ab5d0719d2cda5 } from '../../../admin/team/GroupsField.tsx'
import { ZaloField as ZaloField_27bce116283497ec34fd77bec2af45c4 } from '../../../admin/team/ZaloField.tsx'
import { FormerLeadersField as FormerLeadersField_b173f43557dbae76efd5c92b51d85219 } from '../../../admin/team/FormerLeadersField.tsx'
import { BoardFindings as BoardFindings_017ce3bfe1b6521a63934921f15a01ee } from '../../../admin/BoardFindings.tsx'
import { PersonRowLabel as PersonRowLabel_9131359243d4848da9aeca401379e299 } from '../../../admin/PersonRowLabel.tsx'
import { PositionField as PositionField_be95c75803c13bace4d0d9a5faf21fa3 } from '../../../admin/PositionField.tsx'
import { BoundaryField as BoundaryField_0303de38e0903cda32b8106907d60db5 } from '../../../admin/BoundaryField.tsx'
import { OwnPassword as OwnPassword_dee06a9b00628639fe676958108ea5a6 } from '../../../admin/OwnPassword.tsx'
import { CurrentPassword as CurrentPassword_d30f38f77044f8f9ff3cb39e69b2963b } from '../../../admin/CurrentPassword.tsx'
import { DistrictSelect as DistrictSelect_5a34cd91685c15ea9b7e78dabc86fec5 } from '../../../admin/DistrictSelect.tsx'
import { SecondFactor as SecondFactor_7fee74159a76b383289a47adb2fd2f41 } from '../../../admin/SecondFactor.tsx'
import { SignIns as SignIns_d1831728359622e5ab79f6f6bbd8c926 } from '../../../admin/SignIns.tsx'
import { PlainField as PlainField_d572cf2883aad6e51ca61539a4ee8519 } from '../../../admin/PlainField.tsx'
import { InstantField as InstantField_f82439deebaad3f4264f3d46f91f38fb } from '../../../admin/InstantField.tsx'
import { DurationCell as DurationCell_99a0fdbdf55b971214ba6e1a994de748 } from '../../../admin/Duration.tsx'
import { DurationField as DurationField_99a0fdbdf55b971214ba6e1a994de748 } from '../../../admin/Duration.tsx'
import { MessageCell as MessageCell_eb083856425a76693159806797704bfa } from '../../../admin/MessageCell.tsx'
import { SetAsideField as SetAsideField_ab116e3a69701a2d151a7a6ae724640b } from '../../../admin/SetAsideField.tsx'
import { KeptPublishes as KeptPublishes_e4231343e0058ecdb394655d074f8799 } from '../../../admin/KeptPublishes.tsx'
import { NavBottom as NavBottom_6c74f0d50f08e8fab9477502fa1cb8dd } from '../../../admin/NavBottom.tsx'
import { Icon as Icon_f34530b2aa0bd64d20c27f581c071465 } from '../../../admin/Icon.tsx'
import { Logo as Logo_31632a3714af2a4550104a8aa2f6722e } from '../../../admin/Logo.tsx'
import { PublishBadge as PublishBadge_028a83752efe484e0c33194ccd297d56 } from '../../../admin/PublishBadge.tsx'
import { NavTop as NavTop_434c0551f5f4c2a4fcbae22275b189f4 } from '../../../admin/NavTop.tsx'
import { VietnamTime as VietnamTime_27bf430e435d222a34cee9572b48ae8c } from '../../../admin/VietnamTime.tsx'
import { RoleOnPage as RoleOnPage_fd4525600a89a29a86bdb8f56f3480dc } from '../../../admin/RoleOnPage.tsx'
import { ChangePasswordGate as ChangePasswordGate_4002e99ee19a80944f5e920e6cbc90cd } from '../../../admin/ChangePasswordGate.tsx'
import { LandOnPlace as LandOnPlace_0547d10a14fb74f54ce58aaa83f29838 } from '../../../admin/LandOnPlace.tsx'
import { ForeignWords as ForeignWords_9bb21a18f8313a85733c088c6f0e95d6 } from '../../../admin/ForeignWords.tsx'
import { Dashboard as Dashboard_dd8f56a759dc5b1b41877b5e8b866eca } from '../../../admin/Dashboard.tsx'
import { ImportView as ImportView_5716c54f4b225815aa1944e8c1c13ee8 } from '../../../admin/imports/ImportView.tsx'
import { SignIn as SignIn_172d840376f00bc7f4cc2d2c934dd409 } from '../../../admin/SignIn.tsx'
import { StaleTeams as StaleTeams_e232becab9ec4d971bdcf4bb8e819076 } from '../../../admin/StaleTeams.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/SiteNote.tsx#SiteNote": SiteNote_5094901eaf7526edfdcd73bb7027daab,
  "/admin/ReviewNote.tsx#ReviewNote": ReviewNote_d0a53716adc3e45cf7570f51e6ef2254,
  "/admin/ReadingTime.tsx#ReadingTime": ReadingTime_e9b81830d1eb127b8ddd60478c268080,
  "/admin/TopicField.tsx#TopicField": TopicField_aee936dec13603a16ea942bd81b68802,
  "/admin/DayCell.tsx#DayCell": DayCell_1ac76cc0397b4191e76bdb9375767fe2,
  "/admin/DayField.tsx#DayField": DayField_0482ee8eee371533ab39c9d5a1d97d7e,
  "/admin/WordDiff.tsx#WordDiff": WordDiff_0c4663410f96848f5d71612a98dd31bd,
  "/admin/BulletinTerm.tsx#BulletinTerm": BulletinTerm_057a91d5ae1599b5b0f1085a4c140de7,
  "/admin/FileDrop.tsx#FileDrop": FileDrop_2614e2086448b065d022cf4afad735c6,
  "/admin/PreviewButton.tsx#PreviewButton": PreviewButton_25b681d789dbb97ef2550d047bfe48e2,
  "/admin/AskReview.tsx#AskReview": AskReview_abcce080400dc235f93353fa60daed00,
  "/admin/NewTitle.tsx#NewTitle": NewTitle_f033b9aff976de7a14965df7944d32da,
  "/admin/KeepUnsaved.tsx#KeepUnsaved": KeepUnsaved_e5fb4f922a009b8fdb53d20e6cafbd07,
  "/admin/PdfRedaction.tsx#PdfRedaction": PdfRedaction_ff50c801b4ab3d6547e09dfbfb24bdb4,
  "/admin/VillageChecklist.tsx#VillageChecklist": VillageChecklist_e0265921efdd03d68290a103be6924f5,
  "/admin/FileSizeCell.tsx#FileSizeCell": FileSizeCell_10de7849b925893c14d78364f6c72ac5,
  "/admin/team/LeaderCell.tsx#LeaderCell": LeaderCell_9f0180de8d933d9d6185f4347629c5ad,
  "/admin/team/FindingsCell.tsx#FindingsCell": FindingsCell_4e85c4c287e436c64e92921a73c458c5,
  "/admin/team/TeamFindings.tsx#TeamFindings": TeamFindings_2dbff3e98a63a3202aca0697e40e5f54,
  "/admin/TeamConfirmed.tsx#TeamConfirmed": TeamConfirmed_534c4cf5db5cd1f76ed428efb4c0128d,
  "/admin/team/VillageField.tsx#VillageField": VillageField_d887b2add2973c4fdfa5b847ea420a50,
  "/admin/PersonConsent.tsx#PersonConsentField": PersonConsentField_813b676d962cf00e32a0156c61a7bbdf,
  "/admin/team/MembersField.tsx#MembersField": MembersField_a7602a98260a55682ce36ed4b556db21,
  "/admin/team/GroupsField.tsx#GroupsField": GroupsField_dbff239410cd664ec7ab5d0719d2cda5,
  "/admin/team/ZaloField.tsx#ZaloField": ZaloField_27bce116283497ec34fd77bec2af45c4,
  "/admin/team/FormerLeadersField.tsx#FormerLeadersField": FormerLeadersField_b173f43557dbae76efd5c92b51d85219,
  "/admin/BoardFindings.tsx#BoardFindings": BoardFindings_017ce3bfe1b6521a63934921f15a01ee,
  "/admin/PersonRowLabel.tsx#PersonRowLabel": PersonRowLabel_9131359243d4848da9aeca401379e299,
  "/admin/PositionField.tsx#PositionField": PositionField_be95c75803c13bace4d0d9a5faf21fa3,
  "/admin/BoundaryField.tsx#BoundaryField": BoundaryField_0303de38e0903cda32b8106907d60db5,
  "/admin/OwnPassword.tsx#OwnPassword": OwnPassword_dee06a9b00628639fe676958108ea5a6,
  "/admin/CurrentPassword.tsx#CurrentPassword": CurrentPassword_d30f38f77044f8f9ff3cb39e69b2963b,
  "/admin/DistrictSelect.tsx#DistrictSelect": DistrictSelect_5a34cd91685c15ea9b7e78dabc86fec5,
  "/admin/SecondFactor.tsx#SecondFactor": SecondFactor_7fee74159a76b383289a47adb2fd2f41,
  "/admin/SignIns.tsx#SignIns": SignIns_d1831728359622e5ab79f6f6bbd8c926,
  "/admin/PlainField.tsx#PlainField": PlainField_d572cf2883aad6e51ca61539a4ee8519,
  "/admin/InstantField.tsx#InstantField": InstantField_f82439deebaad3f4264f3d46f91f38fb,
  "/admin/Duration.tsx#DurationCell": DurationCell_99a0fdbdf55b971214ba6e1a994de748,
  "/admin/Duration.tsx#DurationField": DurationField_99a0fdbdf55b971214ba6e1a994de748,
  "/admin/MessageCell.tsx#MessageCell": MessageCell_eb083856425a76693159806797704bfa,
  "/admin/SetAsideField.tsx#SetAsideField": SetAsideField_ab116e3a69701a2d151a7a6ae724640b,
  "/admin/KeptPublishes.tsx#KeptPublishes": KeptPublishes_e4231343e0058ecdb394655d074f8799,
  "/admin/NavBottom.tsx#NavBottom": NavBottom_6c74f0d50f08e8fab9477502fa1cb8dd,
  "/admin/Icon.tsx#Icon": Icon_f34530b2aa0bd64d20c27f581c071465,
  "/admin/Logo.tsx#Logo": Logo_31632a3714af2a4550104a8aa2f6722e,
  "/admin/PublishBadge.tsx#PublishBadge": PublishBadge_028a83752efe484e0c33194ccd297d56,
  "/admin/NavTop.tsx#NavTop": NavTop_434c0551f5f4c2a4fcbae22275b189f4,
  "/admin/VietnamTime.tsx#VietnamTime": VietnamTime_27bf430e435d222a34cee9572b48ae8c,
  "/admin/RoleOnPage.tsx#RoleOnPage": RoleOnPage_fd4525600a89a29a86bdb8f56f3480dc,
  "/admin/ChangePasswordGate.tsx#ChangePasswordGate": ChangePasswordGate_4002e99ee19a80944f5e920e6cbc90cd,
  "/admin/LandOnPlace.tsx#LandOnPlace": LandOnPlace_0547d10a14fb74f54ce58aaa83f29838,
  "/admin/ForeignWords.tsx#ForeignWords": ForeignWords_9bb21a18f8313a85733c088c6f0e95d6,
  "/admin/Dashboard.tsx#Dashboard": Dashboard_dd8f56a759dc5b1b41877b5e8b866eca,
  "/admin/imports/ImportView.tsx#ImportView": ImportView_5716c54f4b225815aa1944e8c1c13ee8,
  "/admin/SignIn.tsx#SignIn": SignIn_172d840376f00bc7f4cc2d2c934dd409,
  "/admin/StaleTeams.tsx#StaleTeams": StaleTeams_e232becab9ec4d971bdcf4bb8e819076,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
