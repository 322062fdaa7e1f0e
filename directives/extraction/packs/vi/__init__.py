"""Vietnamese."""

from directives.extraction.packs.entries import Grammar, Pack
from directives.extraction.packs.vi.columns import COLUMNS
from directives.extraction.packs.vi.cues import CUES
from directives.extraction.packs.vi.heads import HEADS
from directives.extraction.packs.vi.layout import FIELDS, FURNITURE, HEADER, SECTIONS
from directives.extraction.packs.vi.limits import LIMITS
from directives.extraction.packs.vi.nouns import CLOSERS, COURTESIES, FUNCTIONS, RELATIVES, SECONDS, SERVING, TAKERS
from directives.extraction.packs.vi.verbs import ACTIONS

GRAMMAR = Grammar(
    language="vi",
    country="VN",
    determiners=(
        "các", "những", "toàn thể", "tất cả", "tất cả các", "mọi", "từng", "cả", "một số", "toàn bộ",
        "các đồng chí", "đồng chí", "đề nghị các",
    ),
    splitting=("các", "những", "toàn thể", "tất cả", "mọi"),
    conjunctions=("và", "cùng", "hoặc", "đặc biệt là", "nhất là", "trước hết là", "trong đó có"),
    head_final=False,
    verb_lexicon=True,
    infinitive="",
    not_verbs=(),
    future="",
    infixes=(),
    heading_prefixes=(
        "trách nhiệm của", "nhiệm vụ của", "đối với", "chỉ đạo", "giao", "yêu cầu", "đề nghị", "trách nhiệm",
        "nhiệm vụ", "về phía",
    ),
    openers=("gồm", "bao gồm", "như sau", "sau đây", "cụ thể", "trọng tâm là", "với các nội dung"),
    instruments=("kế hoạch", "chương trình", "đề án", "chỉ thị", "nhiệm vụ, giải pháp", "phương án"),
    obeying=("thực hiện chỉ đạo của", "thực hiện ý kiến chỉ đạo của", "theo chỉ đạo của", "theo yêu cầu của"),
    askers=("chính phủ", "quốc hội", "bộ chính trị", "ban bí thư", "hội đồng nhân dân", "ban thường vụ"),
    needs=(),
    toward=("đối với",),
    lead_ins=(
        "một số nhiệm vụ", "một số nhiệm vụ trọng tâm", "các nhiệm vụ sau", "các nội dung sau", "một số nội dung",
        "một số nội dung sau", "một số nhiệm vụ sau", "các nhiệm vụ trọng tâm", "các nhiệm vụ, giải pháp sau",
        "một số nhiệm vụ, giải pháp", "các nhiệm vụ trọng tâm sau", "một số nhiệm vụ cụ thể", "các nhiệm vụ cụ thể sau",
    ),
    list_openers=(),
    soft_ends=("và", "của", "các", "với", "cho", "là", "do", "tại", "về", "trong", "theo", "từ", "đến", "để"),
    abbreviations=(
        "tp", "gs", "pgs", "ts", "ths", "th.s", "tr", "kt", "tm", "tl", "tuq", "v.v", "p", "q", "đ/c", "st",
        "nxb", "bs",
    ),
    stop_words=("của", "và", "các", "cho", "với", "được", "trong", "về", "những", "công", "tác"),
    letters="ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    numerals=(
        ("một", 1),
        ("hai", 2),
        ("ba", 3),
        ("bốn", 4),
        ("năm", 5),
        ("sáu", 6),
        ("bảy", 7),
        ("tám", 8),
        ("chín", 9),
        ("mười", 10),
        ("i", 1),
        ("ii", 2),
        ("iii", 3),
        ("iv", 4),
        ("đầu", 1),
        ("cuối", 2),
    ),
    units=(
        ("ngày làm việc", "working_days"),
        ("ngày", "days"),
        ("tuần", "weeks"),
        ("tháng", "months"),
        ("năm", "years"),
        ("giờ", "hours"),
        ("tiếng", "hours"),
    ),
    periods=(
        ("ngày", "day"),
        ("tuần", "week"),
        ("tháng", "month"),
        ("quý", "quarter"),
        ("6 tháng", "half-year"),
        ("sáu tháng", "half-year"),
        ("năm", "year"),
        ("nhiệm kỳ", "term"),
    ),
    parts=(
        ("đầu", "begin"),
        ("trung tuần", "middle"),
        ("giữa", "middle"),
        ("hạ tuần", "end"),
        ("cuối", "end"),
        ("hết", "end"),
        ("thượng tuần", "begin"),
    ),
    serving=SERVING,
    functions=FUNCTIONS,
    seconds=SECONDS,
    takers=TAKERS,
    relatives=RELATIVES,
    closers=CLOSERS,
    courtesies=COURTESIES,
    shortest_acronym=3,
    dittos=("nt", "n.t", "như trên", "cùng trên", "//", '"', "''", "″", "〃"),
)

PACK = Pack(
    grammar=GRAMMAR,
    cues=(*CUES, *ACTIONS),
    heads=HEADS,
    limits=LIMITS,
    sections=SECTIONS,
    fields=FIELDS,
    columns=COLUMNS,
    furniture=FURNITURE,
    header=HEADER,
)
