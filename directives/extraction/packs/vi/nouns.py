"""Names and nouns that only look like a demand, and openings of background."""

from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.records import Reason

_MASKS = (
    "theo yêu cầu", "các yêu cầu", "đáp ứng yêu cầu", "khi có yêu cầu", "yêu cầu của", "yêu cầu nhiệm vụ",
    "mục tiêu, yêu cầu", "so với yêu cầu", "theo đề nghị", "đề nghị của", "xét đề nghị", "khi có đề nghị",
    "nội dung đề nghị", "văn bản đề nghị", "hồ sơ đề nghị", "ngoại giao", "bàn giao", "chuyển giao",
    "được giao", "đã giao", "giao thông", "giao dịch", "giao lưu", "họp giao ban", "hội nghị giao ban", "giao tiếp", "tiếp giao",
    "giao nhận", "bộ giao thông", "ý kiến chỉ đạo", "chỉ đạo của", "sự chỉ đạo", "lãnh đạo, chỉ đạo",
    "công tác chỉ đạo", "ban chỉ đạo", "sự lãnh đạo, chỉ đạo", "kết luận chỉ đạo", "tư tưởng chỉ đạo",
    "chỉ đạo, điều hành", "văn bản chỉ đạo", "nhu cầu", "thực hiện chỉ đạo", "cần thiết", "phải chăng",
    "không phải", "bên phải", "cơ quan, tổ chức", "tổ chức đảng", "tổ chức chính trị",
    "tổ chức xã hội", "tổ chức, cá nhân", "tổ chức, đơn vị", "tổ chức kinh tế", "tổ chức bộ máy",
    "tổ chức quốc tế", "tổ chức tín dụng", "tổ chức, doanh nghiệp", "cá nhân, tổ chức", "công tác kiểm tra",
    "công tác thanh tra", "kế hoạch kiểm tra", "đơn vị quản lý", "cơ quan quản lý",
    "cơ quan quản lý nhà nước", "quản lý nhà nước", "quản lý ngành", "bộ quản lý ngành", "chủ đầu tư",
    "nhà đầu tư", "hội đồng quản lý", "ban quản lý", "cán bộ quản lý", "người quản lý", "chủ quản",
    "quyết định này", "quyết định số", "kiến nghị của", "cơ quan báo cáo", "có vốn nhà nước",
    "đơn vị tổ chức", "đề án", "đơn vị chủ trì", "cơ quan chủ trì", "đơn vị phối hợp", "cơ quan phối hợp",
    "vướng mắc", "thành viên", "sáng kiến", "quy định tại", "quy định của", "theo quy định", "quy định này",
    "các quy định", "thông báo này", "báo cáo của", "kế hoạch này", "chỉ thị này", "chỉ thị số",
    "các chỉ thị", "kết luận này", "vừa qua", "vừa và nhỏ", "còn lại", "là một", "phát biểu chỉ đạo",
    "cơ quan chức năng", "hội nghị tổng kết", "thông tin và truyền thông", "cơ quan thông tin",
    "cơ quan thông tấn", "cơ quan, đơn vị, tổ chức", "các đơn vị, tổ chức", "khoa học", "đặc biệt khó khăn",
    "đặc biệt quan trọng", "được giao thực hiện các nhiệm vụ", "có liên quan", "được phân công",
    "đơn vị sự nghiệp", "vốn đầu tư", "dự án đầu tư", "được giao nhiệm vụ", "trực thuộc",
    "trung tâm phục vụ hành chính công", "cơ quan điều tra", "cơ quan kiểm tra", "đoàn kiểm tra",
    "đoàn thanh tra", "đoàn giám sát", "tổ giúp việc", "cơ quan thanh tra", "lực lượng quản lý thị trường",
    "quản lý thị trường", "nhà thầu thi công", "đơn vị thi công", "đơn vị tư vấn", "ban quản lý dự án",
)
MASKS = tuple(Cue(term, Kind.MASK, f"Sau đó là {term} năm 2020.") for term in _MASKS)
NOUNS = tuple(
    Cue(term, Kind.CLAUSE_HEAD, f"Yêu cầu Sở Y tế rà soát danh mục; {term} năm 2020.")
    for term in (
        "kết luận của", "việc", "kết quả", "nhiệm vụ", "trách nhiệm", "công tác", "nghị định", "nghị quyết",
        "quyết định số", "kế hoạch số", "quá trình",  "chỉ thị số", "thông tư", "luật", "mối quan hệ", "các quy định",
        "các văn bản", "những", "chương trình", "phương án số", "chế độ", "chính sách", "cơ chế", "hệ thống",
        "nguồn lực", "tình trạng", "vấn đề", "danh mục", "số liệu", "hồ sơ",
    )
)
_NARRATIVE = (
    "theo thủ tướng", "theo phó thủ tướng", "theo bộ trưởng", "theo thứ trưởng", "theo bí thư",
    "theo chủ tịch", "theo ông", "theo bà", "theo đồng chí", "theo giám đốc", "theo tổng bí thư",
    "tuy nhiên", "trong những năm qua", "thời gian qua", "trong thời gian qua", "đến nay", "những năm qua",
    "qua đó", "nhờ đó", "theo báo cáo", "theo tổng hợp", "theo dự báo", "hiện nay", "trước đó", "đây là",
    "nổi bật là", "theo nghị quyết", "nhìn chung", "có thể nói", "mặc dù", "phát biểu tại", "sau 2 năm",
    "tham dự", "cùng dự", "cùng tham dự", "tham gia hội nghị",
)
NARRATIVES = tuple(
    Cue(term, Kind.NARRATIVE, f"{term.capitalize()} tình hình ổn định.", reason=Reason.BACKGROUND)
    for term in _NARRATIVE
)
