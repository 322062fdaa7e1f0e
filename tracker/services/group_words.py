"""How texts name many units at once: "các sở, ban, ngành", "UBND các xã", "tous les ministères", "the departments".

Words are folded and spelled out, as in `naming_words.key`. Each entry stands with the sentence that proves it.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupWord:
    """`words` in a text mean every unit whose name begins with one of `heads`, but for those that begin with one of
    `but`; without heads, the units right below the office."""

    words: str
    heads: tuple[str, ...]
    proof: str
    but: tuple[str, ...] = ()


_NO_MINISTRY = ("bo chi huy ", "bo tu lenh ", "bo doi ", "bo phan ")
_NO_BOARD = ("ban chi dao ", "ban quan ly du an ", "ban can su ", "ban chap hanh ")
_BRANCHES = (
    "thanh tra tinh",
    "thanh tra thanh pho",
    "thanh tra chinh phu",
    "cong an tinh",
    "cong an thanh pho",
    "bo chi huy ",
    "kho bac nha nuoc",
    "bao hiem xa hoi",
    "thue tinh",
    "thue thanh pho",
    "ngan hang nha nuoc",
)
_MASS = (
    "mat tran to quoc",
    "uy ban mat tran to quoc",
    "hoi nong dan",
    "hoi lien hiep phu nu",
    "hoi cuu chien binh",
    "lien doan lao dong",
    "tinh doan",
    "thanh doan",
    "huyen doan",
    "doan thanh nien",
)
_AT_MINISTRY_LEVEL = ("thanh tra chinh phu", "van phong chinh phu", "ngan hang nha nuoc", "uy ban dan toc")
_OF_GOVERNMENT = (
    "thong tan xa",
    "dai truyen hinh viet nam",
    "dai tieng noi viet nam",
    "vien han lam",
    "bao hiem xa hoi",
)
_PARTY = ("dang uy ", "tinh uy ", "thanh uy ", "huyen uy ", "quan uy ", "dang bo ", "chi bo ")

GROUPS = (
    GroupWord("bo", ("bo ",), "Đề nghị các bộ, ngành báo cáo.", but=_NO_MINISTRY),
    GroupWord("bo truong", ("bo ",), "Các Bộ trưởng báo cáo Thủ tướng.", but=_NO_MINISTRY),
    GroupWord("so", ("so ",), "Các sở báo cáo kết quả."),
    GroupWord("ban", ("ban ",), "Các sở, ban, ngành báo cáo kết quả.", but=_NO_BOARD),
    GroupWord("nganh", _BRANCHES, "Các bộ, ngành báo cáo kết quả."),
    GroupWord("bo nganh", ("bo ",), "Các bộ ngành báo cáo kết quả.", but=_NO_MINISTRY),
    GroupWord("so ban nganh", ("so ", "ban ", *_BRANCHES), "Các sở ban ngành báo cáo kết quả.", but=_NO_BOARD),
    GroupWord("co quan ngang bo", _AT_MINISTRY_LEVEL, "Các cơ quan ngang bộ báo cáo kết quả."),
    GroupWord("co quan thuoc chinh phu", _OF_GOVERNMENT, "Các cơ quan thuộc Chính phủ báo cáo kết quả."),
    GroupWord("vu", ("vu ",), "Các vụ báo cáo Bộ trưởng."),
    GroupWord("cuc", ("cuc ",), "Các cục báo cáo Bộ trưởng."),
    GroupWord("tong cuc", ("tong cuc ",), "Các tổng cục báo cáo Bộ trưởng."),
    GroupWord("chi cuc", ("chi cuc ",), "Các chi cục báo cáo Cục trưởng."),
    GroupWord("phong", ("phong ",), "Các phòng, ban chuyên môn báo cáo."),
    GroupWord("trung tam", ("trung tam ",), "Các trung tâm báo cáo kết quả."),
    GroupWord("vien", ("vien ",), "Các viện báo cáo kết quả.", but=("vien kiem sat ",)),
    GroupWord("benh vien", ("benh vien ",), "Giám đốc các bệnh viện báo cáo kết quả."),
    GroupWord("truong", ("truong ",), "Hiệu trưởng các trường báo cáo kết quả."),
    GroupWord("cuc thue", ("cuc thue ", "thue tinh ", "thue thanh pho "), "Các Cục Thuế báo cáo kết quả."),
    GroupWord("chi cuc thue", ("chi cuc thue ",), "Các Chi cục Thuế báo cáo kết quả."),
    GroupWord("ban quan ly du an", ("ban quan ly du an ",), "Các Ban Quản lý dự án báo cáo kết quả."),
    GroupWord("tap doan", ("tap doan ",), "Các tập đoàn báo cáo kết quả."),
    GroupWord("tong cong ty", ("tong cong ty ",), "Các tổng công ty báo cáo kết quả."),
    GroupWord("cong ty", ("cong ty ",), "Các công ty báo cáo kết quả."),
    GroupWord("doanh nghiep nha nuoc", ("tap doan ", "tong cong ty "), "Các doanh nghiệp nhà nước báo cáo."),
    GroupWord("dang uy", ("dang uy ",), "Các đảng ủy báo cáo Ban Thường vụ."),
    GroupWord("tinh uy", ("tinh uy ",), "Các tỉnh ủy, thành ủy báo cáo Ban Bí thư."),
    GroupWord("thanh uy", ("thanh uy ",), "Các tỉnh ủy, thành ủy báo cáo Ban Bí thư."),
    GroupWord("huyen uy", ("huyen uy ",), "Các huyện ủy báo cáo Tỉnh ủy."),
    GroupWord("cap uy", _PARTY, "Các cấp ủy, tổ chức đảng quán triệt Chỉ thị."),
    GroupWord("to chuc dang", _PARTY, "Các cấp ủy, tổ chức đảng quán triệt Chỉ thị."),
    GroupWord("ban can su dang", ("ban can su dang ",), "Các ban cán sự đảng báo cáo."),
    GroupWord("doan the", _MASS, "Các đoàn thể vận động nhân dân."),
    GroupWord("to chuc chinh tri xa hoi", _MASS, "Các tổ chức chính trị - xã hội vận động nhân dân."),
    GroupWord("don vi", (), "Các đơn vị báo cáo kết quả."),
    GroupWord("co quan", (), "Các cơ quan, đơn vị báo cáo kết quả."),
    GroupWord("to chuc", (), "Các cơ quan, tổ chức, đơn vị báo cáo kết quả."),
    GroupWord("don vi su nghiep", (), "Thủ trưởng các đơn vị sự nghiệp báo cáo kết quả."),
    # French: what stands in the plural, or behind "chaque".
    GroupWord("ministeres", ("ministere ",), "Tous les ministères rendent compte."),
    GroupWord("ministere", ("ministere ",), "Chaque ministère rend compte."),
    GroupWord("ministres", ("ministere ",), "Tous les ministres rendent compte."),
    GroupWord("ministre", ("ministere ",), "Chaque ministre rend compte."),
    GroupWord("membres du gouvernement", ("ministere ",), "L'ensemble des membres du Gouvernement rend compte."),
    GroupWord(
        "secretaires generaux des ministeres",
        ("ministere ",),
        "Les secrétaires généraux des ministères rendent compte.",
    ),
    GroupWord("directions", ("direction ",), "Les directions rendent compte."),
    GroupWord("directeurs", ("direction ",), "Tous les directeurs rendent compte."),
    GroupWord("directions generales", ("direction generale ",), "Les directions générales rendent compte."),
    GroupWord("prefets", ("prefecture ",), "Les préfets rendent compte."),
    GroupWord("prefets de departement", ("prefecture ",), "Les préfets de département rendent compte."),
    GroupWord(
        "prefets de region",
        ("prefecture de region ", "prefecture de la region "),
        "Les préfets de région rendent compte.",
    ),
    GroupWord("prefectures", ("prefecture ",), "Les préfectures rendent compte."),
    GroupWord("recteurs", ("rectorat ",), "Les recteurs rendent compte."),
    GroupWord("maires", ("mairie ", "commune "), "Les maires rendent compte."),
    GroupWord("communes", ("mairie ", "commune "), "Les communes rendent compte."),
    GroupWord("services", (), "Tous les services rendent compte."),
    GroupWord("administrations", (), "Toutes les administrations rendent compte."),
    # English.
    GroupWord("ministries", ("ministry ",), "The ministries shall report."),
    GroupWord("ministers", ("ministry ",), "All ministers shall report."),
    GroupWord("departments", ("department ",), "The departments shall report."),
    GroupWord("executive departments", ("department ",), "Heads of executive departments shall report."),
    GroupWord("agencies", (), "Agencies shall report."),
    GroupWord("agency", (), "Each agency shall report."),
    GroupWord("agency heads", (), "Agency heads shall report."),
    GroupWord("federal agencies", (), "Federal agencies shall report."),
    GroupWord("federal agency", (), "Each Federal agency shall report."),
    GroupWord("executive agencies", (), "Heads of executive agencies shall report."),
    GroupWord("mayors", ("city of ", "municipality of "), "All mayors shall report."),
)

# Authorities of places, by the kinds of place that are named.
PLACES = {
    "tinh": ("tinh",),
    "thanh pho": ("thanh pho",),
    "quan": ("quan",),
    "huyen": ("huyen",),
    "thi xa": ("thi xa",),
    "xa": ("xa",),
    "phuong": ("phuong",),
    "thi tran": ("thi tran",),
    "dac khu": ("dac khu",),
    "cap xa": ("xa", "phuong", "thi tran", "dac khu"),
    "cap huyen": ("huyen", "quan", "thi xa", "thanh pho"),
    "cap tinh": ("tinh", "thanh pho"),
    "cap": ("tinh", "thanh pho", "quan", "huyen", "thi xa", "xa", "phuong", "thi tran", "dac khu"),
}
LOCAL = frozenset({"dia phuong", "chinh quyen dia phuong", "chinh quyen"})
COMMITTEE = "uy ban nhan dan"

# Before the group: that all are meant, each of them, several.
PLURAL = re.compile(
    r"(?:(?:tat ca|toan the|nhung|moi|tung|cac|cac dong chi|ca|"
    r"tous|toutes|l'ensemble|ensemble|chaque|les|des|aux|ses|"
    r"all|each|every|the|heads of|head of) )+"
)
# The group alone says that it is one, where no such word stands before it.
SAYS_ITSELF = re.compile(
    r"(?:uy ban nhan dan (?:cap )?(?:xa|phuong|huyen|quan|thi xa|thi tran|dac khu|tinh|thanh pho)(?:,| va |$)|"
    r"uy ban nhan dan (?:cap|\d+) |so, |dia phuong$|chinh quyen dia phuong$|co quan ngang bo|co quan thuoc chinh phu|"
    r"cap uy|doan the|doanh nghiep nha nuoc|tap doan(?: kinh te)?$|tong cong ty(?: nha nuoc)?$|don vi (?:truc )?thuoc |"
    r"minist(?:eres|res)|membres du gouvernement|secretaires generaux|prefets|prefectures|directions|recteurs|"
    r"maires|communes|"
    r"(?:relevant |other |appropriate )?agenc|federal agenc|executive |departments|ministries|ministers)"
)
# "Cục liên quan", as what is left of "các Vụ, Cục liên quan".
CONCERNED = re.compile(r" (?:co )?(?:lien quan|huu quan)$| concernee?s?$| concerned$")
# Behind it: takes nothing away from the whole group, in one's own house.
SAYS_NOTHING = re.compile(
    r"(?: ?(?:nha nuoc|kinh te|chuyen mon|truc thuoc(?: trung uong| tinh| bo| so| thanh pho)?|trung uong|"
    r"thuoc (?:bo|tinh|so|thanh pho|huyen)|cua (?:bo|tinh|so|thanh pho)|cap (?:tinh|thanh pho|huyen|xa)|"
    r"tinh|thanh pho|bo|toan tinh|"
    r"(?:tren|trong) (?:toan )?(?:dia ban)?(?: (?:toan )?(?:tinh|thanh pho|quoc|huyen))?|"
    r"trong (?:toan )?(?:tinh|quoc)))*"
)
# Before it: only some are meant.
SOME = re.compile(r"(?:relevant|other|appropriate|affected|autres|certains|mot so|\d+) ")
BELOW = re.compile(r"(?:truc )?thuoc (?P<unit>.+)")
# "Ministres chargés de …", "Departments of …": the plural, and what one of them is called.
MANY_OF = {
    "ministres charges": "Ministère",
    "ministres en charge": "Ministère",
    "ministres": "Ministère",
    "ministeres": "Ministère",
    "secretaries of": "Department of",
    "departments of": "Department of",
    "ministries of": "Ministry of",
    "ministers of": "Ministry of",
}
