"""Words that open, carry and close a demand."""

from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.packs.vi.nouns import MASKS, NARRATIVES, NOUNS
from directives.extraction.records import Modality, Reason

_MUST, _ASK, _NOT = Modality.OBLIGATION, Modality.REQUEST, Modality.PROHIBITION

FRAMES = (
    Cue("yêu cầu", Kind.FRAME, "Bộ trưởng yêu cầu Sở Y tế báo cáo kết quả.", _MUST),
    Cue("đề nghị", Kind.FRAME, "Bộ trưởng đề nghị Sở Y tế báo cáo kết quả.", _ASK),
    Cue("kêu gọi", Kind.FRAME, "Thủ tướng kêu gọi các doanh nghiệp tiết kiệm điện.", _ASK, weak=True),
    Cue("khuyến nghị", Kind.FRAME, "Bộ trưởng khuyến nghị các địa phương theo dõi tình hình.", _ASK),
    Cue(
        "mong muốn",
        Kind.FRAME,
        "Bộ trưởng mong muốn các địa phương nâng cao chất lượng phục vụ.",
        _ASK,
        weak=True,
    ),
    *(
        Cue(f"{how} đề nghị", Kind.FRAME, f"{how.capitalize()} đề nghị Sở Y tế cử bác sĩ dự tập huấn.", _ASK)
        for how in ("kính", "trân trọng", "xin", "trân trọng kính", "xin kính", "tha thiết", "một lần nữa", "rất")
    ),
    *(
        Cue(f"{how} {wish}", Kind.FRAME, f"{how.capitalize()} {wish} các trạm y tế gửi bài đúng hạn.", _ASK)
        for how in ("kính", "rất", "xin") for wish in ("mong", "mong muốn")
    ),
    Cue("đề nghị và yêu cầu", Kind.FRAME, "Bộ trưởng đề nghị và yêu cầu Sở Y tế báo cáo kết quả.", _MUST),
    Cue("giao", Kind.FRAME, "Thủ tướng giao Bộ Y tế xây dựng đề án.", _MUST),
    Cue("giao cho", Kind.FRAME, "Thủ tướng giao cho Bộ Y tế xây dựng đề án.", _MUST, weak=True, action=True),
    Cue(
        "giao nhiệm vụ cho",
        Kind.FRAME,
        "Thủ tướng giao nhiệm vụ cho Bộ Y tế xây dựng đề án.",
        _MUST,
        weak=True, action=True,
    ),
    Cue(
        "giao trách nhiệm cho",
        Kind.FRAME,
        "Thủ tướng giao trách nhiệm cho Bộ Y tế xây dựng đề án.",
        _MUST,
        weak=True, action=True,
    ),
    Cue("phân công", Kind.FRAME, "Thủ tướng phân công Bộ Y tế xây dựng đề án.", _MUST, weak=True, action=True, human=True),
    Cue("chỉ đạo", Kind.FRAME, "Thủ tướng chỉ đạo Bộ Y tế xây dựng đề án.", _MUST, weak=True, action=True),
    Cue("chỉ thị", Kind.FRAME, "Thủ tướng chỉ thị các bộ rà soát thủ tục.", _MUST, weak=True),
    Cue("ra lệnh", Kind.FRAME, "Thủ tướng ra lệnh các bộ rà soát thủ tục.", _MUST, weak=True),
    Cue("lưu ý", Kind.FRAME, "Bộ trưởng lưu ý Sở Y tế theo dõi tình hình.", _MUST, weak=True),
    Cue("nhắc nhở", Kind.FRAME, "Bộ trưởng nhắc nhở Sở Y tế theo dõi tình hình.", _MUST, weak=True, action=True),
    Cue(
        "quán triệt", Kind.FRAME, "Bộ trưởng quán triệt các đơn vị phải theo dõi tình hình.", _MUST, weak=True, action=True
    ),
    Cue("nhấn mạnh", Kind.STRESS, "Bộ trưởng nhấn mạnh, Sở Y tế cần theo dõi tình hình.", _MUST),
    Cue("cho rằng", Kind.STRESS, "Bộ trưởng cho rằng, cần nâng cao chất lượng phục vụ.", _MUST),
    Cue("nêu rõ", Kind.STRESS, "Bộ trưởng nêu rõ, Sở Y tế phải theo dõi tình hình.", _MUST),
    Cue("chỉ rõ", Kind.STRESS, "Bộ trưởng chỉ rõ, Sở Y tế phải theo dõi tình hình.", _MUST),
    Cue("khẳng định", Kind.STRESS, "Bộ trưởng khẳng định, Sở Y tế phải theo dõi tình hình.", _MUST),
    Cue("cho biết", Kind.STRESS, "Bộ trưởng cho biết, Sở Y tế phải theo dõi tình hình.", _MUST),
    Cue("bày tỏ", Kind.STRESS, "Bộ trưởng bày tỏ, Sở Y tế cần theo dõi tình hình.", _MUST),
    Cue(
        "có ý kiến như sau",
        Kind.STRESS,
        "Bộ trưởng có ý kiến như sau: Sở Y tế phải theo dõi tình hình.",
        _MUST,
    ),
    Cue(
        "có ý kiến chỉ đạo như sau",
        Kind.FRAME,
        "Bộ trưởng có ý kiến chỉ đạo như sau: Sở Y tế theo dõi tình hình.",
        _MUST,
    ),
    Cue("chỉ đạo như sau", Kind.FRAME, "Bộ trưởng chỉ đạo như sau: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("yêu cầu như sau", Kind.FRAME, "Bộ trưởng yêu cầu như sau: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("kết luận, chỉ đạo như sau", Kind.FRAME, "Bộ trưởng kết luận, chỉ đạo như sau: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("kết luận và chỉ đạo như sau", Kind.FRAME, "Bộ trưởng kết luận và chỉ đạo như sau: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("giao nhiệm vụ như sau", Kind.FRAME, "Bộ trưởng giao nhiệm vụ như sau: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("chỉ đạo, yêu cầu", Kind.FRAME, "Bộ trưởng chỉ đạo, yêu cầu Sở Y tế theo dõi tình hình.", _MUST),
    Cue("kết luận", Kind.FRAME, "Bộ trưởng kết luận: Sở Y tế theo dõi tình hình.", _MUST, weak=True),
    Cue("thống nhất kết luận", Kind.FRAME, "Ban Thường vụ thống nhất kết luận: Sở Y tế theo dõi tình hình.", _MUST, weak=True),
    Cue("thống nhất kết luận như sau", Kind.FRAME, "Ban Thường vụ thống nhất kết luận như sau: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("có ý kiến kết luận như sau", Kind.FRAME, "Chủ tịch có ý kiến kết luận như sau: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("kết luận một số nội dung như sau", Kind.FRAME, "Bộ trưởng kết luận một số nội dung như sau: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("kết luận và giao nhiệm vụ như sau", Kind.FRAME, "Bộ trưởng kết luận và giao nhiệm vụ như sau: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("phân công nhiệm vụ cho", Kind.FRAME, "Giám đốc phân công nhiệm vụ cho các phòng rà soát hồ sơ tồn.", _MUST, weak=True, action=True),
    Cue("giao việc cho", Kind.FRAME, "Giám đốc giao việc cho các phòng rà soát hồ sơ tồn.", _MUST, weak=True, action=True),
    Cue("phân việc cho", Kind.FRAME, "Giám đốc phân việc cho các phòng rà soát hồ sơ tồn.", _MUST, weak=True, action=True),
    Cue("có ý kiến chỉ đạo", Kind.FRAME, "Bộ trưởng có ý kiến chỉ đạo: Sở Y tế theo dõi tình hình.", _MUST),
    Cue("có chỉ đạo yêu cầu", Kind.FRAME, "Bộ trưởng có chỉ đạo yêu cầu Sở Y tế theo dõi tình hình.", _MUST),
    Cue("có ý kiến yêu cầu", Kind.FRAME, "Bộ trưởng có ý kiến yêu cầu Sở Y tế theo dõi tình hình.", _MUST),
    Cue("có ý kiến giao", Kind.FRAME, "Bộ trưởng có ý kiến giao Sở Y tế theo dõi tình hình.", _MUST),
    Cue("có chỉ đạo giao", Kind.FRAME, "Bộ trưởng có chỉ đạo giao Sở Y tế theo dõi tình hình.", _MUST),
    Cue("có ý kiến đề nghị", Kind.FRAME, "Bộ trưởng có ý kiến đề nghị Sở Y tế theo dõi tình hình.", _ASK),
    Cue("gợi mở", Kind.STRESS, "Bộ trưởng gợi mở, các viện phải làm chủ công nghệ.", _ASK),
    Cue("thống nhất giao", Kind.FRAME, "Thống nhất giao Sở Y tế làm đầu mối mua vắc xin.", _MUST),
    Cue("đồng ý giao", Kind.FRAME, "Đồng ý giao Sở Y tế làm đầu mối mua vắc xin.", _MUST),
    Cue("nhất trí giao", Kind.FRAME, "Nhất trí giao Sở Y tế làm đầu mối mua vắc xin.", _MUST),
    Cue("quyết định giao", Kind.FRAME, "Quyết định giao Sở Y tế làm đầu mối mua vắc xin.", _MUST),
    Cue("chấp thuận giao", Kind.FRAME, "Chấp thuận giao Sở Y tế làm đầu mối mua vắc xin.", _MUST),
    Cue("tiếp tục giao", Kind.FRAME, "Tiếp tục giao Sở Y tế làm đầu mối mua vắc xin.", _MUST),
    *(
        Cue(f"{verb} một số {what}{sau}", Kind.FRAME, f"Bộ trưởng {verb} một số {what}{sau}: Sở Y tế theo dõi tình hình.", modality)
        for verb, modality in (("gợi mở", _ASK), ("đề nghị", _ASK), ("chỉ đạo", _MUST), ("nhấn mạnh", _MUST), ("lưu ý thêm", _MUST))
        for what in ("vấn đề", "nội dung", "nhiệm vụ", "việc", "nhiệm vụ trọng tâm", "nội dung trọng tâm", "vấn đề trọng tâm", "nhiệm vụ cụ thể", "giải pháp")
        for sau in ("", " sau", " như sau")
    ),
    Cue("giao thêm", Kind.FRAME, "Giám đốc giao thêm các phòng rà soát hồ sơ tồn.", _MUST, weak=True),
    Cue("kiến nghị", Kind.FRAME, "Thanh tra tỉnh kiến nghị Sở Y tế thu hồi số tiền chi sai.", _ASK, weak=True, action=True),
    Cue("khuyến cáo", Kind.FRAME, "Bộ Y tế khuyến cáo người dân đeo khẩu trang nơi đông người.", _ASK, weak=True, action=True),
    Cue("đốc thúc", Kind.FRAME, "Bộ trưởng đốc thúc các nhà thầu hoàn thành mố cầu.", _MUST, weak=True, action=True),
    Cue("đặt hàng", Kind.FRAME, "Bộ trưởng đặt hàng các viện nghiên cứu chế tạo vắc xin.", _ASK, weak=True, action=True),
    Cue("hy vọng", Kind.FRAME, "Bộ trưởng hy vọng các địa phương nâng cao chất lượng phục vụ.", _ASK, weak=True),
    Cue("mong", Kind.FRAME, "Bộ trưởng mong các địa phương nâng cao chất lượng phục vụ.", _ASK, weak=True),
    Cue("gợi ý", Kind.FRAME, "Bộ trưởng gợi ý các địa phương mở chợ phiên nông sản.", _ASK, weak=True),
    Cue("nhắc", Kind.FRAME, "Giám đốc nhắc các trạm y tế trực cấp cứu dịp Tết.", _MUST, weak=True, action=True),
    Cue("lệnh cho", Kind.FRAME, "Tư lệnh lệnh cho các đơn vị sẵn sàng cơ động.", _MUST, weak=True),
    Cue("nhấn mạnh yêu cầu", Kind.FRAME, "Bộ trưởng nhấn mạnh yêu cầu giảm thời gian chờ khám.", _MUST),
    Cue("đặt ra yêu cầu", Kind.FRAME, "Bộ trưởng đặt ra yêu cầu giảm thời gian chờ khám.", _MUST),
    Cue("nêu yêu cầu", Kind.FRAME, "Bộ trưởng nêu yêu cầu giảm thời gian chờ khám.", _MUST),
    Cue("chỉ ra", Kind.STRESS, "Bộ trưởng chỉ ra, Sở Y tế phải theo dõi tình hình.", _MUST),
    Cue("căn dặn", Kind.STRESS, "Tổng Bí thư căn dặn, cán bộ phải gần dân.", _MUST),
    Cue("nhắn nhủ", Kind.STRESS, "Tổng Bí thư nhắn nhủ, cán bộ phải gần dân.", _MUST),
    Cue("cho hay", Kind.STRESS, "Giám đốc cho hay, các trạm y tế phải trực cấp cứu.", _MUST),
    Cue("đặt vấn đề", Kind.STRESS, "Bộ trưởng đặt vấn đề, các viện phải làm chủ công nghệ.", _MUST),
    Cue("lưu ý thêm", Kind.STRESS, "Bộ trưởng lưu ý thêm, các viện phải làm chủ công nghệ.", _MUST),
    Cue("nói", Kind.STRESS, "Bộ trưởng nói, các viện phải làm chủ công nghệ.", _MUST),
    Cue("kết luận như sau", Kind.FRAME, "Bộ trưởng kết luận như sau: Sở Y tế theo dõi tình hình.", _MUST),
)

MODALS = (
    Cue("cần", Kind.MODAL, "Sở Y tế cần báo cáo kết quả.", _MUST),
    Cue("cần phải", Kind.MODAL, "Sở Y tế cần phải báo cáo kết quả.", _MUST),
    Cue("phải", Kind.MODAL, "Sở Y tế phải báo cáo kết quả.", _MUST),
    Cue("có trách nhiệm", Kind.MODAL, "Sở Y tế có trách nhiệm báo cáo kết quả.", _MUST),
    Cue("chịu trách nhiệm", Kind.MODAL, "Sở Y tế chịu trách nhiệm về kết quả.", _MUST),
    Cue("có nhiệm vụ", Kind.MODAL, "Sở Y tế có nhiệm vụ báo cáo kết quả.", _MUST),
    Cue("được yêu cầu", Kind.MODAL, "Các bệnh viện được yêu cầu báo cáo số giường trống.", _MUST),
    *(
        Cue(f"{given} {deed}", Kind.MODAL, f"Sở Y tế {given} {deed} {rest}.", _MUST)
        for given in ("được giao", "được giao nhiệm vụ", "được phân công", "được giao trách nhiệm")
        for deed, rest in (
            ("chủ trì", "việc mua vắc xin"), ("phối hợp", "với Sở Tài chính lập dự toán"), ("rà soát", "kho thuốc tồn"), ("theo dõi", "ca bệnh nặng"), ("tham mưu", "chính sách thu hút bác sĩ"), ("tổng hợp", "kiến nghị của các trạm"),
            ("đôn đốc", "các trạm nộp sổ sách"), ("xây dựng", "đề án bác sĩ gia đình"), ("hướng dẫn", "các xã phun thuốc muỗi"), ("kiểm tra", "bếp ăn bán trú"), ("báo cáo", "số giường trống"), ("làm đầu mối", "tiếp nhận máy thở"), ("triển khai", "hồ sơ sức khỏe điện tử"), ("chuẩn bị", "khu cách ly"), ("bố trí", "xe cứu thương"),
            ("nghiên cứu", "mức hỗ trợ mới"), ("đề xuất", "mức hỗ trợ mới"), ("hoàn thiện", "tờ trình"), ("lập", "danh sách hộ cần tiêm"), ("thực hiện", "việc phun thuốc"), ("tổ chức", "lớp cấp cứu"), ("xác minh", "nguồn lây"), ("trực tiếp", "chỉ đạo khu cách ly"), ("thẩm định", "giá thuốc"),
        )
    ),
    Cue("được đề nghị", Kind.MODAL, "Các bệnh viện được đề nghị chia sẻ máy thở.", _ASK),
    Cue("được khuyến cáo", Kind.MODAL, "Người dân được khuyến cáo đeo khẩu trang.", _ASK),
    Cue("có nghĩa vụ", Kind.MODAL, "Các cơ sở y tế có nghĩa vụ nộp báo cáo năm.", _MUST),
    Cue("bắt buộc phải", Kind.MODAL, "Các cơ sở y tế bắt buộc phải niêm yết giá.", _MUST),
    Cue("nhất thiết phải", Kind.MODAL, "Các cơ sở y tế nhất thiết phải có máy phát điện.", _MUST),
    Cue("không được", Kind.FORBID, "Các cơ sở y tế không được thu thêm phí.", _NOT),
    Cue("không để", Kind.FORBID, "Yêu cầu Sở Y tế không để dịch bệnh lây lan.", _NOT),
    Cue("nghiêm cấm", Kind.FORBID, "Yêu cầu Sở Y tế nghiêm cấm việc thu thêm phí.", _NOT),
    Cue("cấm", Kind.FORBID, "Yêu cầu Sở Y tế cấm việc thu thêm phí.", _NOT),
    Cue("tuyệt đối không", Kind.FORBID, "Yêu cầu Sở Y tế tuyệt đối không thu thêm phí.", _NOT),
    Cue("không đùn đẩy", Kind.FORBID, "Yêu cầu Sở Y tế không đùn đẩy trách nhiệm.", _NOT),
    Cue("không né tránh", Kind.FORBID, "Yêu cầu Sở Y tế không né tránh công việc.", _NOT),
    Cue("không yêu cầu", Kind.FORBID, "Đề nghị các cơ sở y tế không yêu cầu người bệnh nộp bản sao.", _NOT),
    Cue("không thu", Kind.FORBID, "Đề nghị các cơ sở y tế không thu thêm phí.", _NOT),
    Cue("không tổ chức", Kind.FORBID, "Đề nghị các cơ sở y tế không tổ chức liên hoan.", _NOT),
    Cue("không thực hiện", Kind.FORBID, "Đề nghị các cơ sở y tế không thực hiện quảng cáo.", _NOT),
    Cue("không ban hành", Kind.FORBID, "Đề nghị các cơ sở y tế không ban hành thêm thủ tục.", _NOT),
    Cue("không chủ quan", Kind.FORBID, "Đề nghị các cơ sở y tế không chủ quan với dịch bệnh.", _NOT),
    Cue("không chậm trễ", Kind.FORBID, "Đề nghị các cơ sở y tế không chậm trễ trong cấp cứu.", _NOT),
)

_MANNER = (
    "tiếp tục", "chủ động", "kịp thời", "nghiêm túc", "tích cực", "tập trung", "kiên quyết", "quyết liệt",
    "nhanh chóng", "đồng thời", "trực tiếp", "phối hợp", "chủ trì, phối hợp", "cùng", "thường xuyên",
    "liên tục", "làm tốt", "thực hiện tốt", "nghiêm chỉnh", "quyết tâm", "nỗ lực", "tích cực chủ động",
    "sớm", "cơ bản", "mạnh dạn", "kiên trì", "thống nhất", "tự giác", "bước đầu", "từng bước", "đồng loạt",
    "tổng thể", "thật sự", "thực sự", "chỉ",
)
_MORE_MANNER = (
    ("không ngừng", "nâng cao y đức"), ("không chỉ", "khám bệnh mà còn tư vấn"), ("quyết tâm", "xóa điểm nghẽn"),
    ("linh hoạt", "bố trí ca trực"), ("cẩn trọng", "đối chiếu hồ sơ"), ("thận trọng", "đánh giá tác dụng phụ"),
    ("đồng bộ", "triển khai hồ sơ sức khỏe"), ("chủ động, tích cực", "nắm tình hình dịch"),
    ("chủ động, kịp thời", "xử lý ổ dịch"), ("trước mắt", "tập trung cho tuyến xã"), ("nhanh", "bàn giao mặt bằng"),
    ("toàn diện", "rà soát quy trình"), ("thẳng thắn", "nhìn nhận khuyết điểm"),
    ("mạnh mẽ", "cải cách thủ tục"), ("tận tình", "hướng dẫn người bệnh"), ("nghiêm khắc", "xử lý người vi phạm"),
    ("dứt khoát", "thay nhà thầu kém"), ("cương quyết", "thu hồi giấy phép"), ("khẩn trương, nghiêm túc", "rà soát"),
    ("tăng cường công tác", "kiểm tra tuyến xã"),
    ("hết sức", "chú ý an toàn điện"), ("đặc biệt quan tâm", "chăm sóc trẻ em"), ("đặc biệt chú trọng", "vùng cao"),
    ("công khai, minh bạch", "công bố giá thuốc"), ("chặt chẽ", "giám sát ca bệnh"), ("thường kỳ", "báo cáo"),
)
ADVERBS = tuple(
    Cue(term, Kind.ADVERB, f"Yêu cầu Sở Y tế {term} {rest}.", urgent=term == "khẩn trương, nghiêm túc")
    for term, rest in _MORE_MANNER
    if term not in _MANNER
) + tuple(
    Cue(term, Kind.ADVERB, f"Yêu cầu Sở Y tế {term} rà soát danh mục.")
    for term in _MANNER
    if term not in ("đồng thời",)
) + tuple(
    Cue(term, Kind.ADVERB, f"Yêu cầu Sở Y tế {term} rà soát danh mục.", urgent=True)
    for term in ("khẩn trương", "ngay", "lập tức", "ngay lập tức", "cấp tốc", "gấp rút", "khẩn cấp")
)
URGENCY = (
    Cue("liên hệ ngay", Kind.VERB, "Yêu cầu Sở Y tế liên hệ ngay trạm cấp cứu.", urgent=True),
    Cue("đến ngay", Kind.VERB, "Yêu cầu Sở Y tế đến ngay hiện trường vụ ngộ độc.", urgent=True),
    Cue("gọi ngay", Kind.VERB, "Yêu cầu Sở Y tế gọi ngay đường dây nóng.", urgent=True),
    Cue("báo ngay", Kind.VERB, "Yêu cầu Sở Y tế báo ngay ca bệnh nghi ngờ.", urgent=True),
    Cue("thực hiện ngay", Kind.VERB, "Yêu cầu Sở Y tế thực hiện ngay kế hoạch.", urgent=True),
    Cue("ngay sau khi", Kind.PREP, "Ngay sau khi có lệnh, Sở Y tế phải báo cáo."),
    Cue("ngay từ", Kind.PREP, "Sở Y tế phải chuẩn bị ngay từ đầu năm."),
    Cue("ngay tại", Kind.PREP, "Sở Y tế phải xử lý ngay tại chỗ."),
    Cue("ngay trong", Kind.PREP, "Sở Y tế phải xử lý ngay trong ngày."),
    Cue("ngay khi", Kind.PREP, "Sở Y tế phải báo cáo ngay khi có dịch."),
    Cue("ngay cả", Kind.PREP, "Sở Y tế phải trực ngay cả ngày nghỉ."),
    Cue(
        "trong thời gian sớm nhất", Kind.URGENT, "Sở Y tế phải báo cáo trong thời gian sớm nhất.", urgent=True
    ),
    Cue("không chậm trễ", Kind.URGENT, "Sở Y tế phải báo cáo không chậm trễ.", urgent=True),
    Cue("hỏa tốc", Kind.URGENT, "Sở Y tế phải báo cáo hỏa tốc.", urgent=True),
)

PAST = (
    Cue("đã", Kind.PAST, "Sở Y tế đã báo cáo kết quả.", reason=Reason.ACCOMPLISHED),
    Cue("vừa", Kind.PAST, "Sở Y tế vừa báo cáo kết quả.", reason=Reason.ACCOMPLISHED),
    Cue("đang", Kind.PAST, "Sở Y tế đang rà soát danh mục.", reason=Reason.ACCOMPLISHED),
    Cue("hiện đang", Kind.PAST, "Sở Y tế hiện đang rà soát danh mục.", reason=Reason.ACCOMPLISHED),
    Cue("đều đã", Kind.PAST, "Các sở đều đã báo cáo kết quả.", reason=Reason.ACCOMPLISHED),
    Cue("chưa", Kind.STATE, "Một số sở chưa báo cáo kết quả.", reason=Reason.ASSESSMENT),
    Cue("còn", Kind.STATE, "Một số sở còn lúng túng.", reason=Reason.ASSESSMENT),
    Cue("vẫn còn", Kind.STATE, "Công tác này vẫn còn hạn chế.", reason=Reason.ASSESSMENT),
    Cue("vẫn", Kind.STATE, "Công tác này vẫn là khâu yếu.", reason=Reason.ASSESSMENT),
    Cue("chậm", Kind.STATE, "Một số sở chậm báo cáo kết quả.", reason=Reason.ASSESSMENT),
    Cue("đồng ý", Kind.STATE, "Đồng ý với đề xuất của Sở Y tế.", reason=Reason.OWN_ACT),
    Cue("cơ bản đồng ý", Kind.STATE, "Cơ bản đồng ý với đề xuất của Sở Y tế.", reason=Reason.OWN_ACT),
    Cue("cơ bản thống nhất", Kind.STATE, "Cơ bản thống nhất với đề xuất của Sở Y tế.", reason=Reason.OWN_ACT),
    Cue("thống nhất với", Kind.STATE, "Thống nhất với đề xuất của Sở Y tế.", reason=Reason.OWN_ACT),
    Cue("thống nhất chủ trương", Kind.STATE, "Thống nhất chủ trương đầu tư.", reason=Reason.OWN_ACT),
    Cue("nhất trí", Kind.STATE, "Nhất trí với đề xuất của Sở Y tế.", reason=Reason.OWN_ACT),
    Cue("cơ bản nhất trí", Kind.STATE, "Cơ bản nhất trí với đề xuất của Sở Y tế.", reason=Reason.OWN_ACT),
    Cue("nhất trí cao", Kind.STATE, "Nhất trí cao với đề xuất của Sở Y tế.", reason=Reason.OWN_ACT),
    Cue("thống nhất cao", Kind.STATE, "Thống nhất cao với đề xuất của Sở Y tế.", reason=Reason.OWN_ACT),
    Cue("chia sẻ với", Kind.STATE, "Chia sẻ với khó khăn của các trạm y tế.", reason=Reason.ASSESSMENT),
    Cue("biểu dương nỗ lực", Kind.STATE, "Biểu dương nỗ lực của Sở Y tế.", reason=Reason.ASSESSMENT),
    Cue("biểu dương những", Kind.STATE, "Biểu dương những nỗ lực của Sở Y tế.", reason=Reason.ASSESSMENT),
    Cue("ghi nhận, biểu dương", Kind.STATE, "Ghi nhận, biểu dương các trạm y tế.", reason=Reason.ASSESSMENT),
    Cue("ghi nhận và đánh giá cao", Kind.STATE, "Ghi nhận và đánh giá cao nỗ lực của Sở Y tế.", reason=Reason.ASSESSMENT),
    Cue("ghi nhận", Kind.STATE, "Ghi nhận nỗ lực của Sở Y tế.", reason=Reason.ASSESSMENT),
    Cue("đánh giá cao", Kind.STATE, "Đánh giá cao nỗ lực của Sở Y tế.", reason=Reason.ASSESSMENT),
    Cue("hoan nghênh", Kind.STATE, "Hoan nghênh nỗ lực của Sở Y tế.", reason=Reason.ASSESSMENT),
    Cue("biểu dương các", Kind.STATE, "Biểu dương các đơn vị đã hoàn thành nhiệm vụ.", reason=Reason.ASSESSMENT),
    Cue("luôn", Kind.STATE, "Sở Y tế luôn coi trọng công tác này.", reason=Reason.ASSESSMENT),
    Cue(
        "ban hành kèm theo", Kind.STATE, "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.",
        reason=Reason.OWN_ACT,
    ),
    Cue("là", Kind.STATE, "Sở Y tế là cơ quan thường trực.", reason=Reason.ASSESSMENT),
    Cue("sẽ", Kind.PAST, "Bộ Y tế sẽ có hướng dẫn cụ thể.", reason=Reason.OWN_ACT),
    Cue("có thể", Kind.PERMIT, "Các sở có thể thuê chuyên gia.", reason=Reason.PERMISSION),
    Cue("được phép", Kind.PERMIT, "Các sở được phép thuê chuyên gia.", reason=Reason.PERMISSION),
    Cue("được quyền", Kind.PERMIT, "Các sở được quyền thuê chuyên gia.", reason=Reason.PERMISSION),
    Cue("được", Kind.STATE, "Công tác này được thực hiện nghiêm túc.", reason=Reason.ASSESSMENT),
    Cue("không thể", Kind.STATE, "Sở Y tế không thể thiếu vai trò này.", reason=Reason.ASSESSMENT),
    Cue("không còn", Kind.STATE, "Sở Y tế không còn đơn tồn đọng.", reason=Reason.ASSESSMENT),
    Cue("không đạt", Kind.STATE, "Một số sở không đạt chỉ tiêu.", reason=Reason.ASSESSMENT),
    Cue("không đáp ứng", Kind.STATE, "Kết quả này không đáp ứng mong đợi.", reason=Reason.ASSESSMENT),
    Cue("không thay đổi", Kind.STATE, "Mục tiêu này không thay đổi.", reason=Reason.ASSESSMENT),
    Cue("xin thông báo", Kind.STATE, "Ban Tổ chức xin thông báo để các đơn vị biết.", reason=Reason.OWN_ACT),
    Cue("trân trọng thông báo", Kind.STATE, "Ban Tổ chức trân trọng thông báo để các đơn vị biết.", reason=Reason.OWN_ACT),
    *(
        Cue(f"vi phạm {what}", Kind.STATE, f"Ban Thường vụ Huyện ủy vi phạm {what} {rest}.", reason=Reason.ASSESSMENT)
        for what, rest in (
            ("nguyên tắc", "tập trung dân chủ"), ("quy chế", "làm việc"), ("quy định", "của Đảng về đất đai"), ("các quy định", "của Đảng"), ("nghiêm trọng", "quy chế làm việc"), ("những điều", "đảng viên không được làm"), ("kỷ luật", "của Đảng"),
            ("pháp luật", "về đấu thầu"), ("trong việc", "quản lý vốn"), ("trách nhiệm", "nêu gương"), ("chính sách", "dân số"),
        )
    ),
    *(
        Cue(term, Kind.STATE, f"Đảng ủy xã {term} {rest}.", reason=Reason.ASSESSMENT)
        for term, rest in (
            ("thiếu trách nhiệm", "trong quản lý vốn"), ("buông lỏng", "việc giữ con dấu"), ("thiếu kiểm tra", "đôn đốc cấp dưới"), ("thiếu gương mẫu", "trong sinh hoạt"), ("suy thoái", "về đạo đức, lối sống"), ("để xảy ra", "nhiều sai phạm kéo dài"), ("gây hậu quả", "nghiêm trọng về tài sản"), ("làm thất thoát", "tài sản công"),
            ("mắc khuyết điểm", "trong quản lý vốn"), ("có khuyết điểm", "trong quản lý vốn"), ("có vi phạm", "trong quản lý vốn"), ("chịu trách nhiệm chính", "về sai phạm trên"), ("chịu trách nhiệm người đứng đầu", "về sai phạm trên"), ("phải chịu trách nhiệm chính", "về sai phạm trên"), ("chịu trách nhiệm về các vi phạm", "nêu trên"), ("phải chịu trách nhiệm về những vi phạm", "nêu trên"),
            ("chịu trách nhiệm về những vi phạm", "nêu trên"), ("chịu trách nhiệm về vi phạm", "nêu trên"), ("chịu trách nhiệm trong việc để", "thất thoát vốn"), ("thực hiện không đúng", "quy trình thẩm định"), ("thực hiện chưa đúng", "quy trình thẩm định"), ("quyết định thi hành kỷ luật", "cảnh cáo một đảng viên"), ("nhận thấy", "công tác quản lý vốn yếu"),
            ("không thực hiện đúng", "quy trình thẩm định"), ("tham mưu không đúng", "quy trình thẩm định"), ("phê duyệt không đúng", "thẩm quyền"), ("ban hành không đúng", "thẩm quyền"),
        )
    ),
    *(
        Cue(f"{pledges} {deed}", Kind.STATE, f"Nhà thầu {pledges} {deed} {rest}.", reason=Reason.ASSESSMENT)
        for pledges in ("cam kết", "hứa", "cam kết sẽ")
        for deed, rest in (
            ("bổ sung", "thêm ba mũi thi công"), ("hoàn thành", "nền đường sớm"), ("huy động", "thêm máy móc"), ("bảo đảm", "tiến độ"), ("đẩy nhanh", "tiến độ"), ("tăng", "ca thi công"), ("thi công", "ba ca"), ("đưa", "công trình vào khai thác"), ("bàn giao", "mặt bằng sớm"), ("chi trả", "hết nợ lương"), ("khắc phục", "hư hỏng"),
        )
    ),
    *(
        Cue(term, Kind.STATE, f"Du lịch của tỉnh {term} {rest}.", reason=Reason.ASSESSMENT)
        for term, rest in (
            ("đạt được nhiều kết quả", "quan trọng"), ("đạt được những kết quả", "quan trọng"), ("đạt được một số kết quả", "bước đầu"), ("đạt nhiều kết quả", "tích cực"), ("đạt những kết quả", "tích cực"), ("đạt kết quả", "tích cực"), ("đạt được kết quả", "tích cực"),
            ("có nhiều chuyển biến", "tích cực"), ("có chuyển biến", "tích cực"), ("có bước chuyển biến", "rõ nét"), ("có những chuyển biến", "rõ nét"), ("tiếp tục được đẩy mạnh", "ở các huyện"), ("tiếp tục được quan tâm", "ở các huyện"), ("tiếp tục được nâng cao", "rõ rệt"), ("có nhiều tiến bộ", "rõ rệt"), ("có nhiều cố gắng", "trong quảng bá"),
            ("tiếp tục có nhiều", "chuyển động mới"), ("phát triển khá toàn diện", "ở các huyện"), ("bộc lộ nhiều", "yếu kém"), ("bộc lộ một số", "yếu kém"),
        )
    ),
    *(
        Cue(f"dự kiến {deed}", Kind.STATE, f"Hội thi của ngành y tế dự kiến {deed} tại Huế.", reason=Reason.OWN_ACT)
        for deed in ("tổ chức", "diễn ra", "khai mạc", "bế mạc", "họp", "khởi công", "khánh thành", "được tổ chức", "bắt đầu", "kết thúc")
    ),
    *(
        Cue(f"{what} {does}", Kind.STATE, f"Ngày 29, {what} {does} {rest}.", reason=Reason.BACKGROUND)
        for what in ("bão", "áp thấp nhiệt đới", "cơn bão", "vị trí tâm bão", "tâm bão", "lũ")
        for does, rest in (("di chuyển", "theo hướng tây"), ("ở", "khoảng 17 độ vĩ bắc"), ("cách", "quần đảo Hoàng Sa 480 km"), ("giật", "trên cấp 14"))
    ),
    Cue("xem như", Kind.STATE, "Quá hạn, Sở Y tế xem như đồng ý.", reason=Reason.ASSESSMENT),
    Cue("coi như", Kind.STATE, "Quá hạn, Sở Y tế coi như đồng ý.", reason=Reason.ASSESSMENT),
    *(
        Cue(f"{said}{cue}", Kind.STATE, f"Trạm xá mới {said}{cue} {rest}.", reason=Reason.ASSESSMENT)
        for said in ("được", "dự kiến được")
        for cue, rest in ((" đánh giá", "là khó xong sớm"), (" kỳ vọng", "xong sớm"), (" dự báo", "là quá tải"), (" cho là", "quá xa dân"), (" ví", "như bệnh viện nhỏ"), (" biết đến", "từ lâu"), (" nhận định", "là khó xong sớm"), (" trông đợi", "xong sớm"), (" mong đợi", "xong sớm"))
    ),
    *(
        Cue(f"phải {borne}", Kind.STATE, f"Nhiều hộ vùng cao phải {borne} {rest}.", reason=Reason.ASSESSMENT)
        for borne, rest in (
            ("chờ", "đến tháng sau mới có nước"), ("đợi", "cả buổi mới được khám"), ("chờ đợi", "quá lâu"), ("xếp hàng", "từ nửa đêm"), ("sống", "trong nhà tạm"), ("vay", "tiền mua giống"), ("vay nặng lãi", "để mua phân bón"),
            ("bán lúa non", "để trả nợ"), ("bỏ học", "đi làm thuê"), ("nghỉ học", "vì lũ"), ("nhập viện", "vì ngộ độc"), ("cấp cứu", "trong đêm"), ("thở máy", "nhiều ngày"), ("nằm ghép", "hai người một giường"), ("bỏ quê", "đi làm ăn xa"),
            ("đi bộ", "ba cây số lấy nước"), ("lội", "suối đến trường"), ("gồng mình", "chống hạn"), ("vật lộn", "với cơn khát"), ("đối mặt với", "nguy cơ sạt lở"), ("gánh", "khoản nợ lớn"), ("hứng chịu", "hạn hán kéo dài"),
            ("bù lỗ", "ba vụ liền"), ("tạm dừng thi công", "vì thiếu cát"), ("chạy đua", "với cơn lũ"), ("mất", "hàng giờ để qua phà"), ("cầu cứu", "khắp nơi"),
        )
    ),
    Cue("dự kiến được", Kind.STATE, "Trạm xá mới dự kiến được nhà thầu xây xong trong năm.", reason=Reason.ASSESSMENT),
    Cue("được coi là", Kind.STATE, "Phiếu này được coi là hợp lệ.", reason=Reason.ASSESSMENT),
    Cue("được xem là", Kind.STATE, "Phiếu này được xem là hợp lệ.", reason=Reason.ASSESSMENT),
    Cue("tự giải thể", Kind.STATE, "Tổ công tác tự giải thể sau khi xong việc.", reason=Reason.OWN_ACT),
    Cue("không có", Kind.STATE, "Sở Y tế không có đơn khiếu nại.", reason=Reason.ASSESSMENT),
    *(
        Cue(f"{issued} {paper} số", Kind.PAST, f"Sở Y tế {issued} {paper.capitalize()} số 15 về phòng dịch.", reason=Reason.OWN_ACT)
        for issued in ("ban hành", "có", "ký", "ký ban hành", "thông qua")
        for paper in ("quyết định", "nghị quyết", "nghị định", "thông báo", "chỉ thị", "công điện", "công văn", "văn bản", "kế hoạch", "kết luận", "tờ trình", "báo cáo", "thông tư")
    ),
    *(
        Cue(f"{moved} {whom}", Kind.PAST, f"Thủ tướng {moved} {whom} {rest}.", reason=Reason.ACCOMPLISHED)
        for moved in ("bổ nhiệm", "miễn nhiệm", "điều động", "điều động, bổ nhiệm", "bổ nhiệm lại", "phê chuẩn")
        for whom, rest in (("ông", "Lê A giữ chức Thứ trưởng"), ("bà", "Lê A giữ chức Thứ trưởng"), ("đồng chí", "Lê A giữ chức Thứ trưởng"), ("có thời hạn", "ông Lê A giữ chức Thứ trưởng"))
    ),
    Cue("có hiệu lực", Kind.STATE, "Quyết định này có hiệu lực kể từ ngày ký.", reason=Reason.BOILERPLATE),
)

_LINKS = (
    "cùng với đó", "bên cạnh đó", "đồng thời", "ngoài ra", "trong đó", "theo đó", "cụ thể", "cụ thể là",
    "mặt khác", "do đó", "vì vậy", "do vậy", "đặc biệt là", "đặc biệt", "nhất là", "song song với đó",
    "thêm vào đó", "tiếp đó", "sau đó", "và", "trước mắt", "trước hết", "trước hết là", "nhân dịp này", "cũng tại hội nghị",
    "với yêu cầu", "thời gian tới", "trong thời gian tới",
)
LINKS = tuple(
    Cue(term, Kind.LINK, f"Yêu cầu Sở Y tế rà soát danh mục; {term} xử lý sai phạm.") for term in _LINKS
)
ORDINALS = tuple(
    Cue(term, Kind.ORDINAL, f"Bộ trưởng yêu cầu Sở Y tế:\n{term.capitalize()}, rà soát danh mục.")
    for term in (
        "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín",
        "thứ mười", "một là", "hai là", "ba là", "bốn là", "năm là", "sáu là", "bảy là", "tám là", "chín là",
        "mười là",
    )
)

_PREPS = (
    "căn cứ", "theo", "trên cơ sở", "trong quá trình", "trong phạm vi", "trong trường hợp", "trường hợp",
    "đối với", "tại", "trước khi", "sau khi", "khi", "nếu", "từ ngày", "từ tháng", "đến ngày", "đến năm",
    "trước ngày", "trước tháng", "trong năm", "trong tháng", "trong quý", "hằng năm", "hàng năm",
    "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "thông qua", "nhân dịp", "qua", "với", "bằng",
    "về việc", "trong việc", "về", "để", "trong thực thi", "trong thời gian", "tùy theo", "vào", "chậm nhất",
    "giai đoạn", "với phương châm", "với tinh thần", "định hướng", "riêng", "hằng tuần", "hàng tuần",
    "hằng ngày", "hàng ngày", "định kỳ", "định kỳ hằng", "định kỳ hàng", "định kỳ mỗi", "mỗi ngày", "mỗi tuần",
    "mỗi tháng", "mỗi quý", "mỗi năm", "riêng đối với", "nơi nào", "ở đâu", "riêng với", "ngoài việc",
    "ngoài nhiệm vụ", "bên cạnh việc", "cùng với việc", "song song với việc", "song song với", "đi đôi với việc",
    "trong công tác", "trong hoạt động", "trong thực hiện", "trong triển khai", "trong tổ chức", "trong khi", "trong bối cảnh", "trong tình hình", "trong dịp",
    *(f"{n} {unit} {once}" for n in ("hai", "ba", "sáu", "02", "03", "06", "3", "6") for unit in ("tháng", "tuần", "ngày") for once in ("một lần", "1 lần", "01 lần")), "mỗi năm một lần", "mỗi năm hai lần", "mỗi quý một lần", "mỗi tháng một lần", "mỗi tuần một lần", "mỗi ngày một lần",
    "trong điều kiện", "nếu như", "trước tình hình", "trước diễn biến", "liên quan đến việc",
)
_RECEIVED = tuple(f"nhận được {paper} này" for paper in ("công văn", "công điện", "chỉ thị", "kế hoạch", "thông báo", "văn bản", "quyết định", "hướng dẫn"))
PREPS = tuple(
    Cue(term, Kind.PREP, f"{term.capitalize()}, yêu cầu Sở Y tế rà soát danh mục.") for term in _RECEIVED
) + tuple(Cue(term, Kind.PREP, f"Yêu cầu Sở Y tế rà soát danh mục {term} kế hoạch.") for term in _PREPS)
PURPOSES = tuple(
    Cue(term, Kind.PURPOSE, f"Yêu cầu Sở Y tế rà soát danh mục; {term} giảm chi phí.", reason=Reason.PURPOSE)
    for term in ("nhằm", "với mục đích", "với mục tiêu", "để")
)

STAYS = tuple(
    Cue(term, Kind.STAY, f"Yêu cầu Sở Y tế rà soát danh mục; {term} xử lý sai phạm.")
    for term in (
        "gắn với", "kết hợp với", "kết hợp", "gắn liền với", "trong đó có", "bao gồm", "gồm", "kể cả",
        "nhất là trong", "đi đôi với",
    )
)

PARTNERS = (
    Cue("phối hợp với", Kind.PARTNER, "Yêu cầu Sở Y tế phối hợp với Sở Tài chính rà soát danh mục."),
    Cue(
        "phối hợp chặt chẽ với",
        Kind.PARTNER,
        "Yêu cầu Sở Y tế phối hợp chặt chẽ với Sở Tài chính rà soát danh mục.",
    ),
    Cue("phối hợp cùng", Kind.PARTNER, "Yêu cầu Sở Y tế phối hợp cùng Sở Tài chính rà soát danh mục."),
    Cue(
        "phối hợp cùng với", Kind.PARTNER, "Yêu cầu Sở Y tế phối hợp cùng với Sở Tài chính rà soát danh mục."
    ),
    Cue(
        "chủ trì, phối hợp với",
        Kind.PARTNER,
        "Yêu cầu Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát danh mục.",
    ),
    Cue(
        "chủ trì phối hợp với",
        Kind.PARTNER,
        "Yêu cầu Sở Y tế chủ trì phối hợp với Sở Tài chính rà soát danh mục.",
    ),
    Cue("chủ trì cùng", Kind.PARTNER, "Yêu cầu Sở Y tế chủ trì cùng Sở Tài chính rà soát danh mục."),
    Cue("chủ trì cùng với", Kind.PARTNER, "Yêu cầu Sở Y tế chủ trì cùng với Sở Tài chính rà soát danh mục."),
    Cue("chủ trì với", Kind.PARTNER, "Yêu cầu Sở Y tế chủ trì với Sở Tài chính rà soát danh mục."),
    Cue("chủ trì, cùng", Kind.PARTNER, "Yêu cầu Sở Y tế chủ trì, cùng Sở Tài chính rà soát danh mục."),
    Cue("phối hợp", Kind.PARTNER, "Yêu cầu Sở Y tế phối hợp Sở Tài chính rà soát danh mục."),
    Cue(
        "chủ trì, phối hợp", Kind.PARTNER, "Yêu cầu Sở Y tế chủ trì, phối hợp Sở Tài chính rà soát danh mục."
    ),
    Cue(
        "chủ trì, phối hợp chặt chẽ với",
        Kind.PARTNER,
        "Yêu cầu Sở Y tế chủ trì, phối hợp chặt chẽ với Sở Tài chính rà soát danh mục.",
    ),
    Cue("lấy ý kiến của", Kind.PARTNER, "Yêu cầu Sở Y tế lấy ý kiến của Sở Tài chính, hoàn thiện dự thảo."),
)



PRODUCTS = (Cue("sản phẩm", Kind.PRODUCT, "Sở Y tế phải khảo sát nhu cầu; sản phẩm: báo cáo khảo sát."),)

CUES = (
    *FRAMES,
    *MODALS,
    *ADVERBS,
    *URGENCY,
    *PAST,
    *LINKS,
    *ORDINALS,
    *PREPS,
    *PURPOSES,
    *STAYS,
    *PARTNERS,
    *MASKS,
    *NOUNS,
    *NARRATIVES,
)
